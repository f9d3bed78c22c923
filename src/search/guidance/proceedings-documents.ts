import { figureInWords } from '../../i18n/figure.ts';
import type { Proceeding } from '../../payload-types.ts';
import { anchorOf } from '../../presenters/guide-view.ts';
import type { DocumentFigure, SearchDocument } from '../document.ts';
import { paragraphs, passage } from '../passages.ts';
import { guidanceDocument, type GuidanceContext, type GuidanceParts } from './guidance-document.ts';

/** What was said at a seminar, each to be found by itself: keynotes, workshops, figures, questions with their answers. */
export const proceedingsDocuments = ({
  proceedings,
  context,
}: {
  proceedings: Proceeding;
  context: GuidanceContext;
}): SearchDocument[] => {
  const path = proceedingsPath(proceedings);
  const of = ({
    name,
    anchor,
    ...parts
  }: Omit<GuidanceParts, 'key' | 'slug' | 'path' | 'partOf' | 'record'> & {
    name: string;
    anchor: string;
  }): SearchDocument =>
    guidanceDocument({
      parts: {
        ...parts,
        key: `${proceedings.key ?? proceedings.slug}-${name}`,
        slug: proceedings.slug,
        path: `${path}#${anchor}`,
        partOf: { label: proceedings.title, path },
        record: proceedings,
      },
      context,
    });

  const keynotes = (proceedings.keynotes ?? []).map((keynote, index) =>
    of({
      kind: 'workshop',
      name: `keynote-${index + 1}`,
      anchor: `keynote-${anchorOf(keynote.title)}`,
      title: keynote.title,
      passages: paragraphs('guidance', keynote.points),
      organisations: [keynote.organisation],
      otherNames: [keynote.speaker, keynote.role],
    }),
  );
  const workshops = (proceedings.workshops ?? []).map((workshop, index) =>
    of({
      kind: 'workshop',
      name: `workshop-${index + 1}`,
      anchor: `workshop-${index + 1}`,
      title: workshop.title,
      passages: [
        ...paragraphs('guidance', workshop.background),
        ...[...(workshop.keyPoints ?? []), ...(workshop.localActions ?? [])].flatMap(({ statement }) =>
          passage('guidance', statement),
        ),
      ],
      organisations: (workshop.facilitators ?? []).map(({ organisation }) => organisation),
      otherNames: (workshop.facilitators ?? []).map(({ speaker }) => speaker),
    }),
  );
  const statistics = (proceedings.statistics ?? []).map(({ statement, figure }, index) =>
    of({
      kind: 'statistic',
      name: `statistic-${index + 1}`,
      anchor: 'figures',
      title: statement,
      summary: sentenceOf({ figure, lang: context.lang }),
      figure: figureOf({ figure, lang: context.lang }),
      passages: [],
    }),
  );
  const questions = (proceedings.questionsAndAnswers ?? []).map(({ question, answers }, index) =>
    of({
      kind: 'question',
      name: `question-${index + 1}`,
      anchor: 'questions',
      title: question,
      passages: answers.flatMap(({ answer }) => passage('answers', answer)),
      otherNames: answers.map(({ answeredBy }) => answeredBy),
    }),
  );
  return [whole({ proceedings, path, context }), ...keynotes, ...workshops, ...statistics, ...questions];
};

export const proceedingsPath = ({ slug }: Pick<Proceeding, 'slug'>): string =>
  `/proceedings/${encodeURIComponent(slug)}`;

const whole = ({
  proceedings,
  path,
  context,
}: {
  proceedings: Proceeding;
  path: string;
  context: GuidanceContext;
}): SearchDocument =>
  guidanceDocument({
    parts: {
      kind: 'workshop',
      key: `${proceedings.key ?? proceedings.slug}-whole`,
      slug: proceedings.slug,
      path,
      title: proceedings.title,
      summary: proceedings.summary,
      passages: [],
      themes: proceedings.themes,
      organisations: proceedings.organisers,
      places: [proceedings.place],
      record: proceedings,
    },
    context,
  });

type Figure = NonNullable<Proceeding['statistics']>[number]['figure'];

const figureOf = ({
  figure,
  lang,
}: {
  figure: Figure;
  lang: GuidanceContext['lang'];
}): DocumentFigure | null => {
  if (typeof figure?.value !== 'number') return null;
  const { value, unit, qualifier, asOf, saidBy } = figure;
  return {
    ...figureInWords({ value, unit, qualifier, lang }),
    ...(asOf && { asOf }),
    ...(saidBy && { saidBy }),
  };
};

/** The figure with its unit, date and voice. */
const sentenceOf = (input: { figure: Figure; lang: GuidanceContext['lang'] }): string => {
  const figure = figureOf(input);
  if (!figure) return '';
  const source = [figure.asOf, figure.saidBy].filter(Boolean).join(', ');
  return `${figure.value} ${figure.unit}`.trim() + (source && ` (${source})`);
};
