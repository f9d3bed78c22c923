import type { PayloadRequest } from 'payload';
import { staffOf } from '../../../collections/access/roles.ts';
import type { Case, User } from '../../payload-types.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { THE_BASE } from './log-case.ts';
import { letterOf, type CaseNews } from './mails.ts';
import { quietRequest } from './quiet-request.ts';
import { idOf, reviewersOf } from './reviewers.ts';
import { allAccounts } from './staff.ts';

/** The version that the news are of. */
export type ToldCase = Pick<
  Case,
  'id' | 'createdBy' | 'review' | 'slug' | 'themes' | 'updatedAt' | 'workflow'
>;

/**
 * Queues a mail to everybody whom the news concern and who wants it, in the transaction of the request. Each is read the case
 * with their own rights first: who can't open this very version hears nothing of it. Never throws.
 */
export const tellPeople = async ({
  record,
  news,
  onlyTo,
  req,
}: {
  record: ToldCase;
  news: CaseNews;
  /** The account it is meant for, where it is meant for one. */
  onlyTo?: string;
  req: PayloadRequest;
}): Promise<void> => {
  try {
    const actor = staffOf(req);
    for (const account of await readersOf({ record, news, onlyTo, req })) {
      const title = await titleFor({ account, record, req });
      if (title === undefined) continue;
      const { publicUrl } = addressesOf(req);
      await queueMail({
        payload: req.payload,
        req: quietRequest(req),
        mail: {
          to: account.email,
          ...letterOf({
            news,
            title,
            by: actor?.name ?? THE_BASE,
            deskUrl: `${publicUrl}/admin/collections/cases/${record.id}`,
            publicUrl: `${publicUrl}/cases/${record.slug}`,
          }),
        },
      });
    }
  } catch (err) {
    req.payload.logger.error({ err, msg: `Nobody could be told of case ${record.id}.` });
  }
};

const addressesOf = (req: PayloadRequest) => ({ publicUrl: req.payload.config.serverURL });

/** Who wants to hear of it: none is nobody, mine is who has to do with the case, all is everybody else too. */
const readersOf = async ({
  record,
  news,
  onlyTo,
  req,
}: Parameters<typeof tellPeople>[0]): Promise<User[]> => {
  const actor = staffOf(req);
  const mine = await concerned({ record, news, req });
  return (await allAccounts(req)).filter((account) => {
    const id = String(account.id);
    // Nobody is told what they did themselves; that it failed while they were away, they are.
    if (news.kind !== 'schedule-refused' && id === String(actor?.id)) return false;
    if (account.mails === 'none') return false;
    if (onlyTo !== undefined) return id === onlyTo;
    return account.mails === 'all' || mine.has(id) || account.email === record.review?.owner;
  });
};

/** Accounts that have to do with the case: who wrote it, whose turn it is and, where it is nobody's, who reviews its themes. */
const concerned = async ({
  record,
  news,
  req,
}: Pick<Parameters<typeof tellPeople>[0], 'record' | 'news' | 'req'>): Promise<Set<string>> => {
  const { createdBy, workflow } = record;
  const mine = new Set([createdBy, workflow?.assignee].filter((id): id is string => Boolean(id)));
  if (news.kind === 'sent-for-review' && !workflow?.assignee)
    for (const { id } of await reviewersOf({ themes: (record.themes ?? []).map(idOf), req }))
      mine.add(String(id));
  return mine;
};

/** The title as this person reads it, or undefined where this version is not theirs to read. */
const titleFor = async ({
  account,
  record,
  req,
}: {
  account: User;
  record: ToldCase;
  req: PayloadRequest;
}): Promise<string | undefined> => {
  const own = quietRequest(req);
  own.user = { ...account, collection: 'users' };
  const { docs } = await req.payload.find({
    collection: 'cases',
    where: { id: { equals: record.id } },
    draft: true,
    select: { title: true, updatedAt: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
    user: own.user,
    req: own,
  });
  const [read] = docs;
  // A contributor gets what is published where a newer draft is somebody else's.
  if (!read || time(read.updatedAt) !== time(record.updatedAt)) return undefined;
  return read.title || 'A case without a title';
};

const time = (date: string): number => new Date(date).getTime();
