import type { HubView } from '../../presenters/hub-view.ts';
import { Breadcrumbs } from '../breadcrumbs.tsx';
import { HubSearch, type HubSearchFields } from './hub-search.tsx';
import styles from './hub.module.css';

export const HUB_TRAIL = [{ href: '/hubs', label: 'Hubs' }];

/** The hub's own heading, in its colours: name, mark, whom it serves, and the search within it. */
export const HubHead = ({
  view: { title, summary, organisation, website, logo },
  isDraft,
  search,
}: {
  view: HubView;
  isDraft: boolean;
  /** Null where the hub has nothing to search in. */
  search: HubSearchFields | null;
}) => (
  <div className={styles.band}>
    <div className="wrap">
      <Breadcrumbs trail={HUB_TRAIL} here={title} />
      {isDraft && (
        <p className="notice">This is a preview of a draft. Visitors don’t see it until it is published.</p>
      )}
      <div className={styles.head}>
        {logo && (
          <img
            className={styles.logo}
            src={logo.src}
            alt={logo.alt}
            width={logo.width ?? undefined}
            height={logo.height ?? undefined}
          />
        )}
        <div className={styles.words}>
          <p className={styles.kind}>Hub</p>
          <h1>{title}</h1>
          {summary && <p className="lead">{summary}</p>}
          {(organisation || website) && (
            <p className={styles.keeper}>
              {organisation && (
                <>
                  Kept by <a href={organisation.href}>{organisation.label}</a>
                </>
              )}
              {organisation && website && ' · '}
              {website && <a href={website.href}>{website.label}</a>}
            </p>
          )}
        </div>
      </div>
      {search && <HubSearch {...search} title={title} />}
    </div>
  </div>
);
