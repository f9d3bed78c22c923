import type { CaseCardView } from '../../presenters/card.ts';
import type { HubTheme } from '../../presenters/hub-view.ts';
import type { FeedLink } from '../../presenters/links.ts';
import { CaseCards } from '../case-card.tsx';
import { CountedLinks } from '../counted-links.tsx';
import { EvidenceNote } from '../evidence-mark.tsx';
import { TakeAway } from '../search/take-away.tsx';
import { Section } from '../section.tsx';
import styles from './hub.module.css';

interface Newest {
  /** Null while search does not answer. */
  cards: CaseCardView[] | null;
  total: number;
  allHref: string;
  themes: HubTheme[];
  feeds: FeedLink[];
  embed: { code: string; builderHref: string };
}

/** What the hub's choice finds, newest first; its themes; and how to take it along. */
export const HubNewest = ({ newest, hasFeatured }: { newest: Newest | null; hasFeatured: boolean }) => {
  if (!newest) return hasFeatured ? <EvidenceNote /> : <p className="tray">{NOTHING_YET}</p>;
  const { cards, total, allHref, themes, feeds, embed } = newest;
  return (
    <>
      <Section
        id="newest"
        title="Newest cases"
        more={total > 0 ? { href: allHref, label: `Search all ${total}` } : undefined}
      >
        {cards === null && (
          <p className="tray">The list does not answer just now. Please try again in a minute.</p>
        )}
        {cards && cards.length > 0 && <CaseCards cards={cards} />}
        {cards?.length === 0 && (
          <p className="tray">{total > 0 ? 'All of its cases stand above.' : NOTHING_YET}</p>
        )}
        <EvidenceNote />
      </Section>
      <div className={styles.themes}>
        <CountedLinks title="Its themes" links={themes} />
      </div>
      <Section id="take-away" title="Take it with you">
        <TakeAway feeds={feeds} embed={embed.code} what="this hub" />
        <p>
          <a href={embed.builderHref}>Choose how the list looks on your site</a>
        </p>
      </Section>
    </>
  );
};

const NOTHING_YET = 'No case of this hub is published yet.';
