import { Fragment } from 'react';
import type { NamedLink } from '../../presenters/case-view-records.ts';

/** Names in a row, each a link where it has a page. */
export const Names = ({ names }: { names: NamedLink[] }) =>
  names.map((name, index) => (
    <Fragment key={name.href ?? name.label}>
      {index > 0 && ', '}
      <Name {...name} />
    </Fragment>
  ));

export const Name = ({ label, href }: NamedLink) => (href ? <a href={href}>{label}</a> : <>{label}</>);
