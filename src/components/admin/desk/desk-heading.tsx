'use client';

import { useEffect, useRef } from 'react';
import { becomeMain } from './become-main.ts';

/** The desk's own heading. Payload's dashboard has neither one nor a main part; both are what the keyboard and screen readers go by. */
export const DeskHeading = () => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => becomeMain(heading.current?.closest('.dashboard')), []);
  return (
    <h1 className="desk-heading" ref={heading} tabIndex={-1}>
      The desk
    </h1>
  );
};
