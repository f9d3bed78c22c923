import Link from 'next/link';
import type { WidgetServerProps } from 'payload';
import { staffOf } from '../../../../collections/access/roles.ts';
import { readDeskIndexHealth } from '../../../editorial/desk/read-index-health.ts';
import { IndexRow } from '../search-index-row.tsx';
import { DeskAction } from './desk-action.tsx';

/** "Index health": whether readers find what is published. */
export const IndexHealthWidget = ({ req }: WidgetServerProps) => {
  const user = staffOf(req);
  const state = user && readDeskIndexHealth({ user });
  if (!state) return null;
  return (
    <section aria-labelledby="desk-index" className="desk-card">
      <h2 className="desk-card__title" id="desk-index" tabIndex={-1}>
        Index health
      </h2>
      {state.indexes.map((index) => (
        <IndexRow index={index} key={`${index.name}${index.engine}`} />
      ))}
      <div className="desk-entry__actions">
        <DeskAction
          about="the search index"
          done="It is being compared with the database, and mended where they differ."
          label="Compare and mend"
          path="/api/globals/search-settings/indexes/compare"
        />
        <Link className="desk-action" href="/admin/globals/search-settings" prefetch={false}>
          Search settings
        </Link>
      </div>
    </section>
  );
};
