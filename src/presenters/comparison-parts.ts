import type { LocaleCode } from '../domain/locales.ts';
import { labelsFor } from '../i18n/labels.ts';
import type { Case } from '../payload-types.ts';
import { presentLineage, presentSources } from './case-view-lineage.ts';
import { presentMeans } from './case-view-means.ts';
import { recordsOf } from './case-view-records.ts';
import { presentFigure, type FigureInput } from './figures.ts';
import { proseLines } from './prose-lines.ts';
import { presentDate, presentPeriod } from './timeline.ts';

/** One thing a part says: a statement, and the figure and the remark that belong to it. */
export interface PartItem {
  text: string;
  figure?: string;
  note?: string;
}

export interface ComparablePart {
  id: string;
  label: string;
  items: PartItem[];
}

/** A case as a list of its parts in words, in the template's order: what two editions are compared by. Empty parts too. */
export const comparableParts = ({
  record,
  locale,
}: {
  record: Case;
  locale: LocaleCode;
}): ComparablePart[] => {
  const labels = labelsFor(locale);
  const { sections } = labels;
  const part = (
    id: string,
    label: string,
    items: (PartItem | string | null | undefined)[],
  ): ComparablePart => ({
    id,
    label,
    items: items.flatMap((item) => (typeof item === 'string' ? { text: item } : (item ?? []))),
  });
  const names = (values: Parameters<typeof titlesOf>[0]): (string | null)[] => [titlesOf(values)];
  const means = presentMeans({ record, locale });
  const figure = (input: FigureInput | null | undefined) => figureLine({ figure: input, locale });
  const statements = new Map((record.challenges ?? []).map(({ ref, statement }) => [ref, statement]));
  return [
    part('title', 'Title', [record.title]),
    part('organisation', 'Organisation', names([record.organisation])),
    part(
      'partners',
      'Partners',
      (record.partners ?? []).flatMap(({ organisation, role }) =>
        recordsOf([organisation]).map(({ title }) => ({ text: title, note: role ?? undefined })),
      ),
    ),
    part('summary', sections.summary, [record.summary]),
    part(
      'challenges',
      sections.challenges,
      (record.challenges ?? []).map(({ statement, kind, figure: counted }) => ({
        text: statement,
        figure: figure(counted),
        note: kind ? labels.challengeKinds[kind] : undefined,
      })),
    ),
    part(
      'solutions',
      sections.solutions,
      (record.solutions ?? []).map(({ statement, answers }) => ({
        text: statement,
        note: answered(answers?.flatMap((ref) => statements.get(ref) ?? [])),
      })),
    ),
    part(
      'results',
      sections.results,
      (record.results ?? []).map((result) => ({ text: result.statement, figure: figure(result.figure) })),
    ),
    part('what-did-not-work', sections['what-did-not-work'], [
      ...(record.whatDidNotWork?.noneReported ? ['None reported.'] : []),
      ...proseLines(record.whatDidNotWork?.text),
    ]),
    part(
      'learning-points',
      sections['learning-points'],
      (record.learningPoints ?? []).map(({ statement }) => statement),
    ),
    part('comment', sections.comment, [...proseLines(record.comment?.text), record.comment?.author]),
    part('themes', 'Themes', names(record.themes)),
    part('audiences', 'Audiences', names(record.audiences)),
    part('methods', 'Methods', names(record.methods)),
    part('places', 'Places', names(record.places)),
    part('period', 'Period', [presentPeriod({ period: record.period, locale })]),
    part('evidence', 'Evidence', [
      { text: labels.evidenceLevels[record.evidence], note: record.evidenceNote ?? undefined },
    ]),
    part('transferability', sections.transferability, [
      record.transferability?.conditions,
      titlesOf(record.transferability?.alsoThemes),
    ]),
    part('indicators', 'Indicators', names(record.indicators)),
    part(
      'costs',
      'Costs',
      means.costs.map(({ amount, period, note }) => ({
        text: note ?? 'The work as a whole',
        figure: [amount, period].filter(Boolean).join(', '),
      })),
    ),
    part(
      'funders',
      'Paid for by',
      means.funders.map(({ label, note }) => ({ text: label, note: note ?? undefined })),
    ),
    part('staffing', 'Who did the work', [means.staffing]),
    part(
      'recognition',
      'Recognition',
      means.recognition.map(({ level, award, body, year, proofLink }) => ({
        text: [level, award, body, year].filter(Boolean).join(', '),
        note: proofLink ?? undefined,
      })),
    ),
    part(
      'updates',
      sections.updates,
      (record.updates ?? []).map(({ date, statement, figures }) => ({
        text: statement,
        figure: (figures ?? []).flatMap((counted) => figure(counted) ?? []).join('; ') || undefined,
        note: presentDate({ date, locale })?.label,
      })),
    ),
    part(
      'based-on',
      'Based on',
      presentLineage({ record, builtOn: [] }).basedOn.map(({ title, href, isElsewhere, note }) => ({
        text: title,
        note: [isElsewhere ? href : null, note].filter(Boolean).join('; ') || undefined,
      })),
    ),
    part('resources', 'Resources', names(record.resources)),
    part(
      'sources',
      'Sources',
      presentSources({ sources: record.sources, locale }).map(({ title, publisher, kind, date, url }) => ({
        text: [title, publisher, kind, date?.label].filter(Boolean).join(', '),
        note: url ?? undefined,
      })),
    ),
    part(
      'pictures',
      'Pictures',
      (record.pictures ?? []).flatMap(({ image, caption }) =>
        recordsOf([image]).map(({ alt }) => ({ text: caption || alt, note: caption ? alt : undefined })),
      ),
    ),
    part('tier', 'Kind', [labels.tiers[record.tier]]),
  ];
};

/** A figure with all that makes it honest, in one line: "over 330 children, as of 2009, said by an evaluator". */
const figureLine = ({
  figure,
  locale,
}: {
  figure: FigureInput | null | undefined;
  locale: LocaleCode;
}): string | undefined => {
  const view = presentFigure({ figure, locale });
  if (!view) return undefined;
  const { amount, unit, kindWords, asOf, saidBy, baseline, target } = view;
  return [
    [amount, unit].filter(Boolean).join(' '),
    kindWords?.toLowerCase(),
    asOf && `as of ${asOf.label}`,
    saidBy && `said by ${saidBy}`,
    baseline && `before: ${baseline}`,
    target && `aimed for: ${target}`,
  ]
    .filter(Boolean)
    .join(', ');
};

const titlesOf = (values: readonly unknown[] | null | undefined): string | null =>
  (recordsOf(values) as { title: string }[]).map(({ title }) => title).join(', ') || null;

const answered = (statements: string[] | undefined): string | undefined =>
  statements && statements.length > 0 ? `Answers: ${statements.join(' · ')}` : undefined;
