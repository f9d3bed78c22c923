import { createHmac } from 'node:crypto';
import type { Payload } from 'payload';
import { readSite } from '../content/site.ts';
import { monthOf, monthsAfter } from '../domain/month.ts';
import { queueMail } from '../editorial/mail/queue-mail.ts';
import type { ReportRecipient } from '../payload-types.ts';
import { readOrganisationReport } from './organisation-report.ts';
import { reportLetter } from './report-letter.ts';
import { reportSecret } from './report-link.ts';

/** What is noted stays when its recipient goes: it names nobody. */
const markOfMailbox = ({ mailbox, secret }: { mailbox: string; secret: string }): string =>
  createHmac('sha256', `recipient of reports ${secret}`).update(mailbox.toLowerCase()).digest('base64url');

/**
 * Queues the report of the month before to everybody who was to have it when that month ended, each once: the mail's key
 * holds where the process ends between the mail and the note of it. A base that was down on the first sends it when it is back.
 */
export const sendReports = async ({ payload, now }: { payload: Payload; now: Date }): Promise<void> => {
  const thisMonth = monthOf(now);
  const month = monthsAfter(thisMonth, -1);
  const { docs } = await payload.find({
    collection: 'report-recipients',
    where: {
      and: [
        { isPaused: { not_equals: true } },
        { createdAt: { less_than: `${thisMonth}-01T00:00:00.000Z` } },
        { or: [{ lastMonth: { exists: false } }, { lastMonth: { less_than: month } }] },
      ],
    },
    depth: 1,
    limit: 0,
    pagination: false,
    overrideAccess: true,
  });
  for (const recipient of docs)
    try {
      await sendReport({ payload, recipient, month, now });
    } catch (error) {
      payload.logger.error({ err: error, msg: 'A monthly report could not be sent; it is tried again.' });
    }
};

const sendReport = async ({
  payload,
  recipient,
  month,
  now,
}: {
  payload: Payload;
  recipient: ReportRecipient;
  month: string;
  now: Date;
}): Promise<void> => {
  const { id, organisation, mailbox } = recipient;
  const key = typeof organisation === 'object' ? (organisation.key ?? null) : null;
  const report =
    key === null ? null : await readOrganisationReport({ payload, name: { organisation: key, month }, now });
  if (key !== null && report) {
    const { serverURL } = payload.config;
    const { name: siteName } = await readSite({ payload, lang: 'en' });
    const { deskMailbox } = await payload.findGlobal({
      slug: 'editorial-settings',
      depth: 0,
      overrideAccess: true,
    });
    const secret = reportSecret({ name: { organisation: key, month }, secret: payload.secret });
    await queueMail({
      payload,
      mail: {
        to: mailbox,
        ...reportLetter({ report, siteName, link: `${serverURL}/reports/${secret}` }),
        replyTo: deskMailbox ?? undefined,
        key: `report/${key}/${month}/${markOfMailbox({ mailbox, secret: payload.secret })}`,
      },
    });
  }
  // Where there is nothing to tell, nothing is told of that month later either.
  await payload.update({
    collection: 'report-recipients',
    id,
    data: { lastMonth: month },
    depth: 0,
    overrideAccess: true,
  });
};
