import type { PublicCase } from './public-case-shape.ts';
import type { PublicGuide } from './public-guide.ts';

/** A case as plain text that a person or an assistant can read and cite: only the parts that say something. */
export const caseInWords = (one: PublicCase): string => {
  const { organisation, partners, places, themes, period, whatDidNotWork, transferability } = one;
  const years =
    period && [period.start, period.isOngoing ? 'still running' : period.end].filter(Boolean).join(' to ');
  return [
    `# ${one.title}`,
    `Address to cite: ${one.url}`,
    lineOf(
      'Organisation',
      [organisation, ...partners].flatMap((each) => each?.label ?? []),
    ),
    lineOf(
      'Places',
      places.map(({ label }) => label),
    ),
    lineOf(
      'Themes',
      themes.map(({ label }) => label),
    ),
    years && `When: ${years}`,
    `Evidence: ${one.evidenceLabel}${one.evidenceNote ? `. ${one.evidenceNote}` : ''}`,
    one.summary,
    part(
      'Challenges',
      one.challenges.map(({ statement }) => statement),
    ),
    part(
      'Solutions',
      one.solutions.map(({ statement }) => statement),
    ),
    part(
      'Results',
      one.results.map(({ statement, figure }) =>
        figure ? `${statement} (${figureWords(figure)})` : statement,
      ),
    ),
    whatDidNotWork &&
      part('What did not work', [whatDidNotWork.text ?? 'None reported by the organisation.']),
    part('Learning points', one.learningPoints),
    transferability?.conditions && part('Using it elsewhere', [transferability.conditions]),
    one.comment && part('Editor’s comment', [one.comment.text]),
    part(
      'Sources',
      one.sources.map(({ title, publisher, date, url, kindLabel }) =>
        [`${title}, ${publisher}`, date, kindLabel, url].filter(Boolean).join(' — '),
      ),
    ),
  ]
    .filter(Boolean)
    .join('\n\n');
};

/** The same of a guide. */
export const guideInWords = (guide: PublicGuide): string =>
  [
    `# ${guide.title}`,
    guide.subtitle,
    `Address to cite: ${guide.url}`,
    `Citation: ${guide.citation}`,
    guide.summary,
    ...guide.chapters.flatMap(({ number, title, text, recommendations }) => [
      `## ${number}. ${title}`,
      text,
      ...recommendations.map((one) =>
        [
          `### Recommendation ${one.number}: ${one.title}`,
          one.text,
          part(
            'Shown by',
            one.cases.map(({ title: shown, url }) => `${shown}: ${url}`),
          ),
        ]
          .filter(Boolean)
          .join('\n\n'),
      ),
    ]),
  ]
    .filter(Boolean)
    .join('\n\n');

const figureWords = ({ text, asOf, saidBy }: { text: string; asOf: string | null; saidBy: string | null }) =>
  [text, asOf, saidBy].filter(Boolean).join(', ');

const lineOf = (name: string, values: string[]): string =>
  values.length > 0 ? `${name}: ${values.join('; ')}` : '';

const part = (name: string, lines: string[]): string =>
  lines.length > 0 ? `## ${name}\n\n${lines.map((line) => `- ${line}`).join('\n')}` : '';
