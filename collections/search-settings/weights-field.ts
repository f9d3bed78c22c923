import type { GroupField } from 'payload';
import { DEFAULT_WEIGHTS, WEIGHTED_PARTS, type WeightedPart } from '../../src/search/engine-settings.ts';
import { checkWeight, LABELS } from '../../src/search/settings-rules.ts';

const SENTENCES: Record<WeightedPart, string> = {
  title: 'A word in the title.',
  names: 'In the name, or another name, of an organisation, theme, audience, method or place of the case.',
  summary: 'In the summary.',
  challenges: 'In what stood in the way.',
  solutions: 'In what was done about it.',
  results: 'In what came of it.',
  learning: 'In the learning points, and in what did not work.',
  rest: 'In the comment, the conditions for using it elsewhere, and the timeline.',
};

/** How much a word counts by where it stands. Empty is the built-in weight, which a new version may better. */
export const weightsField = (): GroupField => ({
  name: 'weights',
  type: 'group',
  label: 'How much a word counts, by where it stands',
  admin: { description: 'From 0 (counts for nothing) to 10. Leave empty for the weight that is tested.' },
  fields: WEIGHTED_PARTS.map((part) => ({
    name: part,
    type: 'number' as const,
    label: LABELS[part],
    admin: {
      step: 0.1,
      placeholder: `${DEFAULT_WEIGHTS[part]} unless set`,
      description: SENTENCES[part],
    },
    validate: (
      value: number | null | undefined,
      { data }: { data: { weights?: Partial<Record<WeightedPart, number | null>> | null } },
    ) => checkWeight({ part, value, all: data?.weights ?? {} }),
  })),
});
