'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** False in the server's page and until scripts run: what needs them is absent before, so that no button is dead. */
export const useScripts = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
