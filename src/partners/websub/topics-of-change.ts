import type { Payload } from 'payload';
import { OUT } from '../../changes/read-outgoing.ts';
import { DEFAULT_LOCALE } from '../../domain/locales.ts';
import type { PublicChange } from '../../domain/public-change.ts';
import { guidesShowing } from '../../content/guides.ts';
import {
  lineOf,
  recordById,
  recordSince,
  slugsLeadingTo,
  type TaxonomyCollection,
  type TaxonomySnapshot,
} from '../../domain/taxonomy.ts';
import { topicsOfCase, topicsOfGuide, type FeedRoom } from '../../presenters/feed-topics.ts';

interface Fields {
  id: string;
  audiences?: unknown;
  places?: unknown;
  organisation?: unknown;
  partners?: { organisation?: unknown }[] | null;
}

/** The feeds that a change may show in, by their addresses. Of what went, those of the themes it last had are still known. */
export const topicsOfChange = async ({
  payload,
  taxonomy,
  home,
  change,
}: {
  payload: Payload;
  taxonomy: TaxonomySnapshot;
  home: string;
  change: PublicChange;
}): Promise<string[]> => {
  if (change.collection === 'guides') return topicsOfGuide({ home, slug: change.slug });
  const themes = change.themes.flatMap((slug) => {
    const theme = recordSince(taxonomy, { collection: 'themes', slug });
    return theme ? slugsLeadingTo(taxonomy, theme) : [];
  });
  const record = change.state === 'out' ? await readCase({ payload, key: change.key }) : undefined;
  if (!record) return topicsOfCase({ home, facets: { theme: themes } });
  const named = (collection: TaxonomyCollection, value: unknown): string[] =>
    [value ?? []].flat().flatMap((id) => {
      const found = recordById(taxonomy, { collection, id: String(id) });
      return found ? slugsUpwards({ found, taxonomy }) : [];
    });
  const facets: Partial<Record<FeedRoom, string[]>> = {
    theme: themes,
    audience: named('audiences', record.audiences),
    place: named('places', record.places),
    organisation: [
      ...named('organisations', record.organisation),
      ...named(
        'organisations',
        (record.partners ?? []).flatMap(({ organisation }) => organisation ?? []),
      ),
    ],
  };
  const reading = { payload, locale: DEFAULT_LOCALE, staff: null };
  const shownIn = await guidesShowing({ caseId: record.id, reading });
  return topicsOfCase({ home, facets, guides: shownIn.map(({ guide }) => guide.slug) });
};

const readCase = async ({ payload, key }: { payload: Payload; key: string }): Promise<Fields | undefined> => {
  const { docs } = await payload.find({
    collection: 'cases',
    where: { and: [{ key: { equals: key } }, OUT.cases] },
    select: { audiences: true, places: true, organisation: true, partners: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
  });
  return docs[0] as Fields | undefined;
};

/** A place's region counts as well as what it is part of; and who follows a feed by an address of before is told as well. */
const slugsUpwards = ({
  found,
  taxonomy,
}: {
  found: NonNullable<ReturnType<typeof recordById>>;
  taxonomy: TaxonomySnapshot;
}): string[] =>
  lineOf(taxonomy, found).flatMap((record) => {
    const region =
      record.regionId && recordById(taxonomy, { collection: record.collection, id: record.regionId });
    return [record, ...(region ? [region] : [])].flatMap((one) => slugsLeadingTo(taxonomy, one));
  });
