import type { TextareaField } from 'payload';

/** One statement of a list: a challenge, a solution, a learning point. Plain text, so that it can be quoted anywhere. */
export const statementField = ({ description }: { description: string }): TextareaField => ({
  name: 'statement',
  type: 'textarea',
  required: true,
  localized: true,
  admin: { description, rows: 2 },
});
