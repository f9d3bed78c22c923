import { paragraphs } from '../search/passages.ts';
import { DEFAULT_LOCALE, type LocaleCode } from '../domain/locales.ts';
import {
  recordById,
  titleOf,
  type TaxonomyCollection,
  type TaxonomyRecord,
  type TaxonomySnapshot,
} from '../domain/taxonomy.ts';
import { labelsFor } from '../i18n/labels.ts';
import type { Case, Guide, Indicator, Media, Resource } from '../payload-types.ts';
import { idOf } from './case-view-records.ts';
import { versionHref } from './edition-links.ts';
import { publicFigure } from './public-case-figure.ts';
import type { PublicCase, PublicNamed } from './public-case-shape.ts';

/** What a case points to outside the taxonomy, as a visitor may see it, by id. A record that is missing leaves no trace. */
export interface PublicRelations {
  cases: ReadonlyMap<string, Pick<Case, 'title' | 'slug'>>;
  guides: ReadonlyMap<string, Pick<Guide, 'title' | 'slug'>>;
  resources: ReadonlyMap<string, Pick<Resource, 'title' | 'slug' | 'kind'>>;
  indicators: ReadonlyMap<string, Pick<Indicator, 'code' | 'title' | 'source' | 'year'>>;
  media: ReadonlyMap<string, Pick<Media, 'url' | 'sizes' | 'width' | 'height' | 'alt' | 'credit'>>;
}

/**
 * A case as programs get it, everywhere the same: no database id, nothing of the desk, no contact. `record` is a published
 * case read as a visitor does, in `lang`, relations as ids.
 */
export const publicCase = ({
  record,
  lang,
  writtenIn,
  taxonomy,
  relations,
  lastChanged,
  publicUrl,
}: {
  record: Case;
  lang: LocaleCode;
  /** Languages the case has a title of its own in. */
  writtenIn: readonly LocaleCode[];
  taxonomy: TaxonomySnapshot;
  relations: PublicRelations;
  /** When what readers get of it last changed. */
  lastChanged: Date;
  publicUrl: string;
}): PublicCase => {
  const labels = labelsFor(lang);
  const find = (collection: TaxonomyCollection, values: readonly unknown[] | null | undefined) =>
    (values ?? []).flatMap((value) => recordById(taxonomy, { collection, id: idOf(value) ?? '' }) ?? []);
  const named = (one: TaxonomyRecord): PublicNamed => ({
    slug: one.slug,
    label: titleOf(one, lang),
    url: `${publicUrl}${PAGES[one.collection]}${encodeURIComponent(one.slug)}`,
  });
  const themesOf = (values: Case['themes']): PublicNamed[] => find('themes', values).map(named);
  const organisation = (value: unknown) =>
    find('organisations', [value]).map((one) => ({
      ...named(one),
      kind: one.organisationType,
      kindLabel: one.organisationType && labels.organisationTypes[one.organisationType],
    }));
  const refs = (record.challenges ?? []).map(({ ref }) => ref);

  return {
    key: record.key ?? record.slug,
    slug: record.slug,
    url: `${publicUrl}/cases/${encodeURIComponent(record.slug)}${lang === DEFAULT_LOCALE ? '' : `?lang=${lang}`}`,
    lang,
    languages: [...writtenIn],
    tier: record.tier,
    title: record.title,
    summary: record.summary ?? '',
    organisation: organisation(record.organisation)[0] ?? null,
    partners: (record.partners ?? []).flatMap((row) =>
      organisation(row.organisation).map((one) => ({ ...one, role: row.role || null })),
    ),
    themes: themesOf(record.themes),
    audiences: find('audiences', record.audiences).map(named),
    methods: find('methods', record.methods).map(named),
    places: find('places', record.places).map((one) => ({
      ...named(one),
      kind: one.placeKind,
      latitude: one.latitude,
      longitude: one.longitude,
    })),
    period: periodOf(record),
    evidence: record.evidence,
    evidenceLabel: labels.evidenceLevels[record.evidence],
    evidenceNote: record.evidenceNote || null,
    challenges: (record.challenges ?? []).map(({ statement, kind, figure }) => ({
      statement,
      kind: kind ?? null,
      kindLabel: kind ? labels.challengeKinds[kind] : null,
      figure: publicFigure({ figure, lang }),
    })),
    solutions: (record.solutions ?? []).map(({ statement, answers }) => ({
      statement,
      answers: (answers ?? []).map((ref) => refs.indexOf(ref)).filter((place) => place >= 0),
    })),
    results: (record.results ?? []).map(({ statement, figure }) => ({
      statement,
      figure: publicFigure({ figure, lang }),
    })),
    whatDidNotWork: failureOf(record),
    learningPoints: (record.learningPoints ?? []).map(({ statement }) => statement),
    comment: record.comment?.text
      ? { text: plainText(record.comment.text), author: record.comment.author || null }
      : null,
    transferability: transferabilityOf({ record, themesOf }),
    indicators: pick(relations.indicators, record.indicators).map(({ code, title, source, year }) => ({
      code,
      title,
      source: year ? `${source}, ${year}` : source,
    })),
    costs: (record.costs ?? []).map(({ amount, currency, period, note }) => ({
      amount,
      currency: currency || 'GBP',
      period: period || null,
      note: note || null,
    })),
    funders: (record.funders ?? []).flatMap((row) =>
      organisation(row.organisation).map((one) => ({ ...one, note: row.note || null })),
    ),
    staffing: record.staffing || null,
    recognition: (record.recognition ?? []).map(({ body, award, level, year, proofLink }) => ({
      body,
      award: award || null,
      level,
      levelLabel: labels.recognitionLevels[level],
      year: year ?? null,
      proofLink: proofLink || null,
    })),
    sources: (record.sources ?? []).map(({ title, publisher, kind, date, url }) => ({
      title,
      publisher,
      kind,
      kindLabel: labels.sourceKinds[kind],
      date: date || null,
      url: url || null,
    })),
    basedOn: basedOnOf({ record, relations, publicUrl }),
    resources: pick(relations.resources, record.resources).map(({ slug, title, kind }) => ({
      slug,
      title,
      kind,
      url: `${publicUrl}/resources#${encodeURIComponent(slug)}`,
    })),
    updates: (record.updates ?? []).map(({ date, statement, figures }) => ({
      date: date || null,
      statement,
      figures: (figures ?? []).flatMap((figure) => publicFigure({ figure, lang }) ?? []),
    })),
    pictures: picturesOf({ record, relations, publicUrl }),
    edition: record.edition
      ? {
          number: record.edition,
          url: `${publicUrl}${versionHref({ slug: record.slug, number: record.edition })}`,
        }
      : null,
    checkedOn: record.review?.reviewedOn?.slice(0, 10) ?? null,
    publishedAt: record.firstPublishedAt ?? record.createdAt,
    updatedAt: lastChanged.toISOString(),
  };
};

const PAGES: Record<TaxonomyCollection, string> = {
  themes: '/themes/',
  audiences: '/audiences/',
  methods: '/cases?method=',
  places: '/places/',
  organisations: '/organisations/',
};

const pick = <Value>(
  known: ReadonlyMap<string, Value>,
  values: readonly unknown[] | null | undefined,
): Value[] => (values ?? []).flatMap((value) => known.get(idOf(value) ?? '') ?? []);

const plainText = (value: unknown): string =>
  paragraphs('comment', value)
    .map(({ text }) => text)
    .join('\n\n');

const periodOf = ({ period }: Case): PublicCase['period'] =>
  period?.start || period?.end || period?.isOngoing
    ? { start: period.start || null, end: period.end || null, isOngoing: period.isOngoing === true }
    : null;

const failureOf = ({ whatDidNotWork: told, tier }: Case): PublicCase['whatDidNotWork'] => {
  if (told?.text && !told.noneReported) return { text: plainText(told.text), isNoneReported: false };
  return told?.noneReported || tier === 'full' ? { text: null, isNoneReported: true } : null;
};

const transferabilityOf = ({
  record: { transferability },
  themesOf,
}: {
  record: Case;
  themesOf: (values: Case['themes']) => PublicNamed[];
}): PublicCase['transferability'] => {
  const conditions = transferability?.conditions || null;
  const alsoThemes = themesOf(transferability?.alsoThemes);
  return conditions || alsoThemes.length > 0 ? { conditions, alsoThemes } : null;
};

const basedOnOf = ({
  record,
  relations,
  publicUrl,
}: {
  record: Case;
  relations: PublicRelations;
  publicUrl: string;
}): PublicCase['basedOn'] =>
  (record.basedOn ?? []).flatMap(({ record: link, title, url, note }) => {
    const linked = link && relations[link.relationTo].get(idOf(link.value) ?? '');
    if (link && linked) {
      const slug = encodeURIComponent(linked.slug);
      const path = link.relationTo === 'resources' ? `/resources#${slug}` : `/${link.relationTo}/${slug}`;
      return [{ title: linked.title, url: `${publicUrl}${path}`, note: note || null }];
    }
    return title ? [{ title, url: url || null, note: note || null }] : [];
  });

const picturesOf = ({
  record,
  relations,
  publicUrl,
}: {
  record: Case;
  relations: PublicRelations;
  publicUrl: string;
}): PublicCase['pictures'] =>
  (record.pictures ?? []).flatMap(({ image, caption }) =>
    pick(relations.media, [image]).flatMap(({ url, sizes, width, height, alt, credit }) => {
      const wide = sizes?.wide?.url ? sizes.wide : { url, width, height };
      if (!wide.url) return [];
      return [
        {
          url: new URL(wide.url, publicUrl).href,
          width: wide.width ?? null,
          height: wide.height ?? null,
          alt,
          caption: caption || null,
          credit: credit || null,
        },
      ];
    }),
  );
