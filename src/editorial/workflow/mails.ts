import type { Stage } from '../../domain/workflow.ts';

/** What has happened to a case that people are told of. */
export type CaseNews =
  | { kind: 'sent-for-review' | 'approved' | 'published' | 'assigned' }
  | { kind: 'returned' | 'commented'; comment: string }
  | { kind: 'schedule-refused'; comment: string };

/** The news in a move; undefined where nobody needs a mail of it. */
export const newsOf = ({ to, comment }: { to: Stage; comment?: string }): CaseNews | undefined => {
  if (to === 'in-review') return { kind: 'sent-for-review' };
  if (to === 'changes-requested') return { kind: 'returned', comment: comment ?? '' };
  if (to === 'approved') return { kind: 'approved' };
  return to === 'published' ? { kind: 'published' } : undefined;
};

interface Letter {
  news: CaseNews;
  title: string;
  /** Who did it. */
  by: string;
  /** For whom it is to read, edit or publish. */
  deskUrl: string;
  publicUrl: string;
}

/** A letter of a few lines, for somebody who may read the case. */
export const letterOf = ({
  news,
  title,
  by,
  deskUrl,
  publicUrl,
}: Letter): { subject: string; text: string } => {
  switch (news.kind) {
    case 'sent-for-review':
      return letter(`For review: ${title}`, [
        `${by} sent “${title}” for review.`,
        'Read it, comment on single fields, then approve it or ask for changes:',
        deskUrl,
      ]);
    case 'returned':
      return letter(`Changes asked for: ${title}`, [
        `${by} asks for changes to “${title}”.`,
        news.comment,
        'The comments stand beside the form:',
        deskUrl,
      ]);
    case 'approved':
      return letter(`Approved: ${title}`, [`${by} approved “${title}”. It can be published:`, deskUrl]);
    case 'published':
      return letter(`Published: ${title}`, [`${by} published “${title}”. Readers find it at`, publicUrl]);
    case 'assigned':
      return letter(`Your turn: ${title}`, [`${by} gave “${title}” to you:`, deskUrl]);
    case 'commented':
      return letter(`A comment on ${title}`, [`${by} wrote of “${title}”:`, news.comment, deskUrl]);
    case 'schedule-refused':
      return letter(`Not published as planned: ${title}`, [
        `“${title}” was to be published now, and was not:`,
        news.comment,
        deskUrl,
      ]);
  }
};

const letter = (subject: string, lines: string[]) => ({
  subject: subject.replace(/\s+/g, ' ').slice(0, 180),
  text: lines.filter((line) => line.trim() !== '').join('\n\n'),
});
