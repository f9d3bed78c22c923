import type { LocaleCode } from '../domain/locales.ts';
import type { Tier } from '../domain/vocabulary.ts';
import { labelsFor } from '../i18n/labels.ts';
import type { Adoption, Case, Guide, Proceeding } from '../payload-types.ts';
import { presentAdoptions, type AdoptionsView } from './case-view-adoptions.ts';
import { presentContext, type ContextView } from './case-view-context.ts';
import { presentGlance, type GlanceView } from './case-view-glance.ts';
import { presentLineage, presentSources, type LineageView, type SourceView } from './case-view-lineage.ts';
import { presentMeans, type MeansView } from './case-view-means.ts';
import { recordsOf, type NamedLink, type RichText } from './case-view-records.ts';
import { presentResults, presentStory, type ResultsView, type StoryView } from './case-view-story.ts';
import { presentCitation } from './citation.ts';
import { changesHref, versionHref, versionsHref } from './edition-links.ts';
import { presentFigure } from './figures.ts';
import { presentDate, presentTimeline, type DateView, type TimelineEntry } from './timeline.ts';

/** What a case page is drawn from: the case as this reader may see it, and what points to it. */
export interface CaseRecord {
  record: Case;
  /** When what readers get of it last changed; left out of drafts and of what is kept, which stand as they were saved. */
  lastChanged?: Date;
  /** Cases that name this one among what they were based on, and all that leads to or from it in more steps. */
  builtOn: Case[];
  /** Reports of use, of this case and of those that grew from it. */
  adoptions?: Adoption[];
  /** Its contact takes readers' questions now. */
  canAsk?: boolean;
  /** Guides that set it in or rest a recommendation on it, and what they recommend with it. */
  guides: { guide: Pick<Guide, 'title' | 'slug'>; recommendations: { title: string; slug: string }[] }[];
  proceedings: Pick<Proceeding, 'title' | 'slug'>[];
}

export interface PictureView {
  src: string;
  width: number | null;
  height: number | null;
  alt: string;
  caption: string | null;
  credit: string | null;
}

export interface CaseView {
  slug: string;
  key: string;
  title: string;
  tier: Tier;
  tierLabel: string;
  url: string;
  organisation: (NamedLink & { kind: string; website: string | null }) | null;
  partners: (NamedLink & { role: string | null })[];
  glance: GlanceView;
  summary: string;
  story: StoryView;
  results: ResultsView;
  whatDidNotWork: { text: RichText | null; isNoneReported: boolean } | null;
  learningPoints: string[];
  comment: { text: RichText; author: string | null } | null;
  transferability: { conditions: string | null; alsoThemes: NamedLink[] } | null;
  context: ContextView;
  means: MeansView;
  timeline: TimelineEntry[];
  lineage: LineageView;
  adoptions: AdoptionsView;
  /** Where others say that they used it; null for drafts and archived cases. */
  usedForm: string | null;
  /** Where readers ask its contact; null where none takes questions. */
  askForm: string | null;
  resources: { title: string; kind: string; description: string; href: string }[];
  shownIn: (NamedLink & { recommendations: NamedLink[] })[];
  sources: SourceView[];
  pictures: PictureView[];
  checkedOn: DateView | null;
  updatedOn: DateView | null;
  citation: string;
  /** The published version it is, under the address that is cited; null for a draft. */
  edition: { number: number; href: string; listHref: string; changesHref: string | null } | null;
  themes: { slug: string; title: string }[];
  contents: { id: string; label: string }[];
}

/** A case as its page shows it. Says only what the record says: a part that is empty is absent. */
export const presentCase = ({
  found,
  locale,
  publicUrl,
  siteName,
}: {
  found: CaseRecord;
  locale: LocaleCode;
  publicUrl: string;
  siteName: string;
}): CaseView => {
  const { record } = found;
  const changedAt = found.lastChanged?.toISOString() ?? record.updatedAt;
  const labels = labelsFor(locale);
  const [organisation] = recordsOf([record.organisation]);
  const url = `${publicUrl}/cases/${record.slug}`;
  const edition = presentEdition(record);
  const view: CaseView = {
    slug: record.slug,
    key: record.key ?? record.slug,
    title: record.title,
    tier: record.tier,
    tierLabel: labels.tiers[record.tier],
    url,
    organisation: organisation
      ? {
          label: organisation.title,
          href: `/organisations/${organisation.slug}`,
          kind: labels.organisationTypes[organisation.type],
          website: organisation.website ?? null,
        }
      : null,
    partners: (record.partners ?? []).flatMap((row) =>
      recordsOf([row.organisation]).map(({ title, slug }) => ({
        label: title,
        href: `/organisations/${slug}`,
        role: row.role || null,
      })),
    ),
    glance: presentGlance({ record, locale }),
    summary: record.summary,
    story: presentStory({ record, locale }),
    results: presentResults({ results: record.results, locale }),
    whatDidNotWork: presentFailure(record),
    learningPoints: (record.learningPoints ?? []).map(({ statement }) => statement),
    comment: record.comment?.text
      ? { text: record.comment.text, author: record.comment.author || null }
      : null,
    transferability: presentTransferability(record),
    context: presentContext({ record, locale }),
    means: presentMeans({ record, locale }),
    timeline: presentTimeline({ updates: record.updates, locale }),
    lineage: presentLineage(found),
    adoptions: presentAdoptions({ record, adoptions: found.adoptions ?? [], locale }),
    usedForm: record._status === 'published' && !record.archivedOn ? `/cases/${record.slug}/used` : null,
    askForm: found.canAsk ? `/cases/${record.slug}/ask` : null,
    resources: recordsOf(record.resources).map(({ title, kind, description, slug }) => ({
      title,
      kind: labels.resourceKinds[kind],
      description,
      href: `/resources#${slug}`,
    })),
    shownIn: presentShownIn(found),
    sources: presentSources({ sources: record.sources, locale }),
    pictures: presentPictures(record.pictures),
    checkedOn: presentDate({ date: record.review?.reviewedOn, locale }),
    updatedOn: presentDate({ date: changedAt, locale }),
    citation: presentCitation({
      title: record.title,
      organisation: organisation?.title ?? null,
      date: record.review?.reviewedOn ?? changedAt,
      kind: edition ? `case study, version ${edition.number}` : 'case study',
      siteName,
      url: edition ? `${publicUrl}${edition.href}` : url,
      checkedOn: record.review?.reviewedOn,
      locale,
    }),
    edition,
    themes: recordsOf(record.themes).map(({ slug, title }) => ({ slug, title })),
    contents: [],
  };
  return { ...view, contents: contentsOf({ view, locale }) };
};

/** A case in a box of a guide or a list of proceedings: name, organisation, summary, and the one figure that speaks. */
export const presentCaseBox = ({ record, locale }: { record: Case; locale: LocaleCode }) => ({
  id: String(record.id),
  title: record.title,
  href: `/cases/${record.slug}`,
  organisation: recordsOf([record.organisation])[0]?.title ?? null,
  places: recordsOf(record.places).map(({ title }) => title),
  summary: record.summary,
  figure: (record.results ?? []).flatMap(({ figure }) => presentFigure({ figure, locale }) ?? [])[0] ?? null,
});
export type CaseBoxView = ReturnType<typeof presentCaseBox>;

const presentEdition = ({ _status, slug, edition: number }: Case): CaseView['edition'] =>
  _status === 'published' && number
    ? {
        number,
        href: versionHref({ slug, number }),
        listHref: versionsHref(slug),
        changesHref: number > 1 ? changesHref({ slug, number }) : null,
      }
    : null;

const presentFailure = ({ whatDidNotWork: told, tier }: Case): CaseView['whatDidNotWork'] => {
  if (told?.noneReported) return { text: null, isNoneReported: true };
  if (told?.text) return { text: told.text, isNoneReported: false };
  return tier === 'full' ? { text: null, isNoneReported: true } : null;
};

const presentTransferability = ({ transferability }: Case): CaseView['transferability'] => {
  const conditions = transferability?.conditions || null;
  const alsoThemes = recordsOf(transferability?.alsoThemes).map(({ title, slug }) => ({
    label: title,
    href: `/themes/${slug}`,
  }));
  return conditions || alsoThemes.length > 0 ? { conditions, alsoThemes } : null;
};

const presentShownIn = ({ guides, proceedings }: CaseRecord): CaseView['shownIn'] => [
  ...guides.map(({ guide, recommendations }) => ({
    label: guide.title,
    href: `/guides/${guide.slug}`,
    recommendations: recommendations.map(({ title, slug }) => ({
      label: title,
      href: `/guides/${guide.slug}#recommendation-${slug}`,
    })),
  })),
  ...proceedings.map(({ title, slug }) => ({
    label: title,
    href: `/proceedings/${slug}`,
    recommendations: [],
  })),
];

const presentPictures = (pictures: Case['pictures']): PictureView[] =>
  (pictures ?? []).flatMap(({ image, caption }) =>
    recordsOf([image]).flatMap(({ url, sizes, width, height, alt, credit }) => {
      const wide = sizes?.wide?.url ? sizes.wide : { url, width, height };
      if (!wide.url) return [];
      return [
        {
          src: wide.url,
          width: wide.width ?? null,
          height: wide.height ?? null,
          alt,
          caption: caption || null,
          credit: credit || null,
        },
      ];
    }),
  );

const contentsOf = ({ view, locale }: { view: CaseView; locale: LocaleCode }): CaseView['contents'] => {
  const { sections } = labelsFor(locale);
  const { story, results, means, lineage } = view;
  const parts: [id: string, label: string, isThere: boolean][] = [
    ['at-a-glance', 'At a glance', true],
    ['who', 'Who did it', Boolean(view.organisation) || view.partners.length > 0],
    ['summary', sections.summary, !view.glance.inShort || view.pictures.length > 0],
    [
      'challenges',
      story.isPaired ? 'Challenges and solutions' : sections.challenges,
      story.challenges.length > 0 || story.isPaired,
    ],
    ['solutions', sections.solutions, !story.isPaired && story.solutions.length > 0],
    ['results', sections.results, results.figures.length + results.statements.length > 0],
    ['what-did-not-work', sections['what-did-not-work'], Boolean(view.whatDidNotWork)],
    ['learning-points', sections['learning-points'], view.learningPoints.length > 0],
    ['transferability', sections.transferability, Boolean(view.transferability)],
    ['comment', sections.comment, Boolean(view.comment)],
    ['context', 'Context', view.context.rows.length + view.context.indicators.length > 0],
    ['means', 'Costs and funding', means.costs.length + means.funders.length > 0 || Boolean(means.staffing)],
    ['recognition', 'Recognition', means.recognition.length > 0],
    ['updates', sections.updates, view.timeline.length > 0],
    ['lineage', 'Where it came from, where it led', lineage.basedOn.length + lineage.builtOn.length > 0],
    ['used', 'Used elsewhere', view.adoptions.reports.length > 0],
    ['shown-in', 'Guides and seminars that show it', view.shownIn.length > 0],
    ['resources', 'Resources', view.resources.length > 0],
    ['sources', 'Sources', view.sources.length > 0],
    ['contact', 'Ask about it', Boolean(view.organisation ?? view.askForm)],
    ['cite', 'Cite, print, share', true],
  ];
  return parts.filter(([, , isThere]) => isThere).map(([id, label]) => ({ id, label }));
};
