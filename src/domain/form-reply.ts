import type { FieldProblem } from './errors.ts';

/** What a form's page shows after it was sent: what was typed and what is wrong with it, or that it arrived. */
export interface FormReply {
  values: Record<string, string>;
  problems: FieldProblem[];
  /** Said in place of the form, where it arrived. */
  done?: string;
}
