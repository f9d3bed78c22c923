import type { Block } from 'payload';

/** A recommendation set into a chapter, with the cases that show it. */
export const RecommendationBlock: Block = {
  slug: 'recommendation',
  interfaceName: 'RecommendationBlock',
  labels: { singular: 'Recommendation', plural: 'Recommendations' },
  fields: [{ name: 'recommendation', type: 'relationship', relationTo: 'recommendations', required: true }],
};

/** A case set into a chapter as a box: its title, summary and figure, always as they stand now. */
export const CaseBoxBlock: Block = {
  slug: 'caseBox',
  interfaceName: 'CaseBoxBlock',
  labels: { singular: 'Case box', plural: 'Case boxes' },
  fields: [
    { name: 'case', type: 'relationship', relationTo: 'cases', required: true },
    { name: 'note', type: 'textarea', admin: { rows: 2, description: 'Why it stands here, in a sentence.' } },
  ],
};
