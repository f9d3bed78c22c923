import { staffOf } from '../../../../collections/access/roles.ts';
import { readDeskUsage } from '../../../usage/desk-usage.ts';
import { DeskEntry } from './desk-card.tsx';
import { guardedWidget } from './guarded-widget.tsx';

/** "What was read": the last thirty days, counted without the readers. */
export const UsageWidget = guardedWidget({
  title: 'What was read',
  draw: async ({ req }) => {
    const user = staffOf(req);
    const usage = user && (await readDeskUsage({ payload: req.payload, user }));
    if (!usage) return null;
    const { views, searches, unanswered, cases, lost, sites } = usage;
    return (
      <section aria-labelledby="desk-usage" className="desk-card">
        <h2 className="desk-card__title" id="desk-usage" tabIndex={-1}>
          What was read
        </h2>
        <p className="desk-card__empty">
          In the last 30 days: {timesOf(views, 'reading', 'readings')} of cases,{' '}
          {timesOf(searches, 'search', 'searches')}, {number.format(unanswered)} of them without an answer.
        </p>
        <Tally
          title="Read most"
          entries={cases.map(({ title, slug, count }) => ({
            title,
            href: `/cases/${slug}`,
            note: timesOf(count, 'time', 'times'),
          }))}
        />
        <Tally
          title="Asked for, and not found"
          entries={lost.map(({ name, count }) => ({
            title: `“${name}”`,
            href: `/cases?q=${encodeURIComponent(name)}`,
            note: timesOf(count, 'time', 'times'),
          }))}
        />
        <Tally
          title="Sites that show our cases"
          entries={sites.map(({ name, count }) => ({ title: name, note: timesOf(count, 'time', 'times') }))}
        />
      </section>
    );
  },
});

interface Entry {
  title: string;
  href?: string;
  note: string;
}

const Tally = ({ title, entries }: { title: string; entries: Entry[] }) =>
  entries.length > 0 && (
    <>
      <h3 className="desk-card__subtitle">{title}</h3>
      <ul className="desk-card__list">
        {entries.map((entry) => (
          <DeskEntry key={entry.href ?? entry.title} {...entry} />
        ))}
      </ul>
    </>
  );

const number = new Intl.NumberFormat('en-GB');
const timesOf = (count: number, one: string, more: string): string =>
  `${number.format(count)} ${count === 1 ? one : more}`;
