import type { Payload } from 'payload';
import { readSite } from '../content/site.ts';
import { taxonomyNow } from '../content/taxonomy-now.ts';
import type { SearchDocument } from '../search/document.ts';
import { indexKey } from '../search/projection.ts';
import { readDocuments } from '../search/read-documents.ts';
import { caseCard } from '../search/case-card.ts';
import { casesHref } from '../presenters/links.ts';
import { askingWords, digestWords, type AlertWords } from '../presenters/alert-letters.ts';
import type { Alert } from '../payload-types.ts';
import { runtime } from '../runtime.ts';
import type { TaxonomySnapshot } from '../domain/taxonomy.ts';
import { queryOf, sentenceOf, standingOf, withoutMessage } from './alert-query.ts';
import type { AlertLetter } from './queue-alert-mail.ts';

/**
 * A letter as it stands now, read as a visitor would: what was withdrawn or archived since it was found is left out, and waits
 * for the next letter. Undefined where nothing is left to tell.
 */
export const writeLetter = async ({
  payload,
  alert,
  secret,
  letter,
  mail,
}: {
  payload: Payload;
  alert: Alert;
  secret: string;
  letter: AlertLetter;
  mail: string;
}): Promise<AlertWords | undefined> => {
  const { publicUrl, locales } = runtime('env');
  const [snapshot, { name: siteName }] = await Promise.all([
    taxonomyNow(payload),
    readSite({ payload, lang: 'en' }),
  ]);
  const query = queryOf({ alert, locales, snapshot });
  const standing = standingOf({ query, snapshot });
  const common = {
    siteName,
    frequency: alert.frequency,
    sentence: sentenceOf({ query: standing.query ?? query, snapshot }),
    links: {
      manage: manageLink({ publicUrl, secret }),
      // With words the best answer comes first; here it is the newest.
      search: `${publicUrl}${casesHref({ ...(standing.query ?? query), sort: 'newest' })}`,
    },
  };
  if (letter === 'ask') {
    const isActive = alert.state === 'active';
    const asked = isActive ? query : withoutMessage(query);
    return askingWords({ ...common, isActive, sentence: sentenceOf({ query: asked, snapshot }) });
  }
  const documents = await casesOf({ payload, alert, mail, snapshot });
  if (documents.length === 0) return undefined;
  const cards = documents.map((document) => caseCard({ document, lang: query.lang, publicUrl }));
  return digestWords({ ...common, cards, gone: standing.gone });
};

export const manageLink = ({ publicUrl, secret }: { publicUrl: string; secret: string }): string =>
  `${publicUrl}/alerts/${secret}`;

/** The cases of a mail that readers can see now, the one that came out last first. */
const casesOf = async ({
  payload,
  alert,
  mail,
  snapshot,
}: {
  payload: Payload;
  alert: Alert;
  mail: string;
  snapshot: TaxonomySnapshot;
}): Promise<SearchDocument[]> => {
  const { locales } = runtime('env');
  const { lang } = queryOf({ alert, locales, snapshot });
  const { docs } = await payload.find({
    collection: 'alert-cases',
    where: { mail: { equals: mail } },
    sort: '-sequence',
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  if (docs.length === 0) return [];
  const keys = docs.map((row) => row.case);
  const documents = await readDocuments({
    payload,
    locales,
    taxonomy: snapshot,
    // A case without a key of its own goes by its address.
    where: { or: [{ key: { in: keys } }, { slug: { in: keys } }] },
  });
  const readable = new Map(
    documents.filter(({ readableIn }) => readableIn.includes(lang)).map((one) => [one.key, one]),
  );
  const untold = docs.filter((row) => !readable.has(indexKey(row.case)));
  if (untold.length > 0)
    await payload.db.updateMany({
      returning: false,
      collection: 'alert-cases',
      where: { id: { in: untold.map(({ id }) => id) } },
      data: { mail: null },
    });
  return keys.flatMap((key) => readable.get(indexKey(key)) ?? []);
};
