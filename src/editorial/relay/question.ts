import { badRequest, type FieldProblem } from '../../domain/errors.ts';
import { isMailbox, oneLine } from '../../domain/mailbox.ts';

/** What a reader asks the contact of a case, checked. */
export interface Question {
  name: string;
  mailbox: string;
  text: string;
}

const LONGEST_NAME = 100;
const SHORTEST_QUESTION = 10;
const LONGEST_QUESTION = 3000;

/** @throws AppError with a problem for each field; none of them repeats what was typed */
export const readQuestion = (values: Record<string, string>): Question => {
  const name = oneLine(values.name ?? '');
  const mailbox = (values.mailbox ?? '').trim();
  const text = (values.question ?? '').trim();
  const problems: FieldProblem[] = [];
  const need = (field: string, isThere: boolean, message: string): void => {
    if (!isThere) problems.push({ field, message });
  };
  need('name', name !== '', 'Give your name.');
  need('name', name.length <= LONGEST_NAME, `Keep your name under ${LONGEST_NAME} letters.`);
  need('mailbox', isMailbox(mailbox), 'Give your e-mail address, like name@example.org.');
  need('question', text.length >= SHORTEST_QUESTION, 'Write your question.');
  need('question', text.length <= LONGEST_QUESTION, `Keep it under ${LONGEST_QUESTION} letters.`);
  need('agreed', values.agreed === 'yes', 'Agree that your question is passed on with your address.');
  if (problems.length > 0) throw badRequest(problems);
  return { name, mailbox, text };
};
