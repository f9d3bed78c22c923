import type { LocaleCode } from '../domain/locales.ts';
import type { Case, Proceeding } from '../payload-types.ts';
import { linksOf, presentIndicators, type IndicatorView } from './case-view-context.ts';
import { presentSources, type SourceView } from './case-view-lineage.ts';
import { idOf, recordsOf, type NamedLink, type RichText } from './case-view-records.ts';
import { presentCaseBox, type CaseBoxView } from './case-view.ts';
import { presentFigure, type FigureView } from './figures.ts';
import { anchorOf, presentRecommendation, type RecommendationView } from './guide-view.ts';
import { presentDate, type DateView } from './timeline.ts';

export interface ProceedingsRecord {
  record: Proceeding;
  /** Cases shown there, in its workshops or by its recommendations, as far as this reader may see them. */
  cases: Case[];
}

export interface SpeakerView {
  name: string;
  role: string | null;
  organisation: NamedLink | null;
}

export interface WorkshopView {
  id: string;
  number: number;
  title: string;
  facilitators: SpeakerView[];
  background: RichText | null;
  keyPoints: string[];
  localActions: string[];
  recommendations: RecommendationView[];
  cases: CaseBoxView[];
}

export interface ProceedingsView {
  slug: string;
  title: string;
  summary: string;
  url: string;
  date: DateView | null;
  place: NamedLink | null;
  organisers: NamedLink[];
  themes: NamedLink[];
  keynotes: { id: string; title: string; speaker: SpeakerView; points: RichText | null }[];
  figures: { figure: FigureView; statement: string }[];
  statements: string[];
  workshops: WorkshopView[];
  questions: { question: string; answers: { by: string | null; answer: string }[] }[];
  cases: CaseBoxView[];
  indicators: IndicatorView[];
  sources: SourceView[];
  contents: { id: string; label: string; parts: { id: string; label: string }[] }[];
}

export const presentProceedings = ({
  found,
  locale,
  publicUrl,
}: {
  found: ProceedingsRecord;
  locale: LocaleCode;
  publicUrl: string;
}): ProceedingsView => {
  const { record, cases } = found;
  const statistics = (record.statistics ?? []).map(({ statement, figure }) => ({
    statement,
    figure: presentFigure({ figure, locale }),
  }));
  const [place] = linksOf({ records: recordsOf([record.place]), base: '/places/' });
  const view: ProceedingsView = {
    slug: record.slug,
    title: record.title,
    summary: record.summary,
    url: `${publicUrl}/proceedings/${record.slug}`,
    date: presentDate({ date: record.date, locale }),
    place: place ?? null,
    organisers: linksOf({ records: recordsOf(record.organisers), base: '/organisations/' }),
    themes: linksOf({ records: recordsOf(record.themes), base: '/themes/' }),
    keynotes: (record.keynotes ?? []).map((keynote) => ({
      id: `keynote-${anchorOf(keynote.title)}`,
      title: keynote.title,
      speaker: presentSpeaker(keynote),
      points: keynote.points ?? null,
    })),
    figures: statistics.flatMap(({ statement, figure }) => (figure ? [{ statement, figure }] : [])),
    statements: statistics.flatMap(({ statement, figure }) => (figure ? [] : [statement])),
    workshops: presentWorkshops({ found, locale }),
    questions: (record.questionsAndAnswers ?? []).map(({ question, answers }) => ({
      question,
      answers: answers.map(({ answeredBy, answer }) => ({ by: answeredBy || null, answer })),
    })),
    cases: boxesOf({ ids: record.cases, cases, locale }),
    indicators: presentIndicators(record.indicators),
    sources: presentSources({ sources: record.sources, locale }),
    contents: [],
  };
  return { ...view, contents: contentsOf(view) };
};

const presentSpeaker = ({
  speaker,
  role,
  organisation,
}: Pick<NonNullable<Proceeding['keynotes']>[number], 'speaker' | 'role' | 'organisation'>): SpeakerView => {
  const [link] = linksOf({ records: recordsOf([organisation]), base: '/organisations/' });
  return { name: speaker, role: role || null, organisation: link ?? null };
};

const presentWorkshops = ({
  found: { record, cases },
  locale,
}: {
  found: ProceedingsRecord;
  locale: LocaleCode;
}): WorkshopView[] =>
  (record.workshops ?? []).map((workshop, index) => ({
    id: `workshop-${index + 1}`,
    number: index + 1,
    title: workshop.title,
    facilitators: (workshop.facilitators ?? []).map(presentSpeaker),
    background: workshop.background ?? null,
    keyPoints: (workshop.keyPoints ?? []).map(({ statement }) => statement),
    localActions: (workshop.localActions ?? []).map(({ statement }) => statement),
    recommendations: recordsOf(workshop.recommendations).map((recommendation, place) =>
      presentRecommendation({ record: recommendation, number: `${index + 1}.${place + 1}`, cases }),
    ),
    cases: boxesOf({ ids: workshop.cases, cases, locale }),
  }));

const boxesOf = ({
  ids,
  cases,
  locale,
}: {
  ids: Proceeding['cases'];
  cases: Case[];
  locale: LocaleCode;
}): CaseBoxView[] =>
  (ids ?? []).flatMap((value) => {
    const record = cases.find(({ id }) => id === idOf(value));
    return record ? [presentCaseBox({ record, locale })] : [];
  });

const contentsOf = (view: ProceedingsView): ProceedingsView['contents'] => {
  const parts = [
    {
      id: 'keynotes',
      label: 'Keynotes',
      parts: view.keynotes.map(({ id, title }) => ({ id, label: title })),
      isThere: view.keynotes.length > 0,
    },
    {
      id: 'figures',
      label: 'Figures given there',
      parts: [],
      isThere: view.figures.length + view.statements.length > 0,
    },
    {
      id: 'workshops',
      label: 'Workshops',
      parts: view.workshops.map(({ id, title }) => ({ id, label: title })),
      isThere: view.workshops.length > 0,
    },
    { id: 'questions', label: 'Questions and answers', parts: [], isThere: view.questions.length > 0 },
    { id: 'cases', label: 'Cases shown there', parts: [], isThere: view.cases.length > 0 },
    { id: 'indicators', label: 'Indicators', parts: [], isThere: view.indicators.length > 0 },
    { id: 'sources', label: 'Sources', parts: [], isThere: view.sources.length > 0 },
  ];
  return parts
    .filter(({ isThere }) => isThere)
    .map(({ id, label, parts: own }) => ({ id, label, parts: own }));
};
