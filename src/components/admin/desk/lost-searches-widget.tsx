import Link from 'next/link';
import { hasRole, staffOf } from '../../../../collections/access/roles.ts';
import { listAddress } from '../../../editorial/desk/list-address.ts';
import { readDeskLostSearches } from '../../../editorial/desk/read-lost-searches.ts';
import { DeskAction } from './desk-action.tsx';
import { DeskCard, DeskEntry } from './desk-card.tsx';
import { guardedWidget } from './guarded-widget.tsx';

/** "Searches without answers": what readers wanted and the base did not give them. */
export const LostSearchesWidget = guardedWidget({
  title: 'Searches without answers',
  draw: async ({ req }) => {
    const user = staffOf(req);
    const list = user && (await readDeskLostSearches({ payload: req.payload, user }));
    if (!list) return null;
    const mayChangeSearch = hasRole(req, 'publisher');
    return (
      <DeskCard
        empty="Every search of late found something."
        id="desk-lost-searches"
        seeAll={{
          href: listAddress({
            collection: 'search-queries',
            anyOf: [[['found', 'equals', '0']]],
            sort: '-times',
          }),
          label: 'See all',
        }}
        title="Searches without answers"
        total={list.total}
      >
        {list.items.map(({ id, query, lang, times }) => (
          <DeskEntry
            key={id}
            note={`Asked ${times === 1 ? 'once' : `${times} times`}${lang === 'en' ? '' : `, in ${lang}`}`}
            title={`“${query}”`}
          >
            <Link
              aria-label={`Search for it: ${query}`}
              className="desk-action"
              href={`/cases?q=${encodeURIComponent(query)}`}
              prefetch={false}
            >
              Search for it
            </Link>
            {mayChangeSearch && (
              <>
                <Link
                  aria-label={`Synonyms and pins: ${query}`}
                  className="desk-action"
                  href="/admin/globals/search-settings"
                  prefetch={false}
                >
                  Synonyms and pins
                </Link>
                <DeskAction
                  about={query}
                  done="Set aside. If readers ask it again, it comes back."
                  label="Set aside"
                  method="DELETE"
                  path={`/api/search-queries/${id}`}
                />
              </>
            )}
          </DeskEntry>
        ))}
      </DeskCard>
    );
  },
});
