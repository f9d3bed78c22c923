import type { Payload } from 'payload';
import { parseCaseQuery, QUERY_PARAMETERS } from '../api/query-params.ts';
import type { Env } from '../config/env.ts';
import type { Taxonomy } from '../content/taxonomy.ts';
import { ALERT_FREQUENCIES, isAlertFrequency, type AlertFrequency } from '../domain/alert.ts';
import { badRequest, isAppError, unavailable, type FieldProblem } from '../domain/errors.ts';
import type { LocaleCode } from '../domain/locales.ts';
import { isPublicMailbox } from '../domain/mailbox.ts';
import { hashOfSecret, newSecret } from '../editorial/secret-link.ts';
import type { Alert } from '../payload-types.ts';
import { searchOf, waysToWrite } from './alert-query.ts';
import { letAskAgain, mayBeAsked } from './asking-letters.ts';
import { queueAlertMail } from './queue-alert-mail.ts';
import { fingerprintOf, sealAddress } from './sealed-address.ts';

/** The same for everybody: whether an address is known here is its owner's business. */
export const ASKED =
  'Look into your mail: a letter is on its way to you. Nothing else comes before you have followed the link in it, which works for seven days.';

interface Subscription {
  mailbox: string;
  frequency: AlertFrequency;
  query: string;
  lang: LocaleCode;
  /** As the search may have been written down before what it names got other slugs: followed so, it is followed already. */
  formerly: string[];
}

/**
 * Asks an address by letter whether it wants to hear of new cases in a search. One that follows the search already gets a
 * letter with its link. Returns the words for the form's page. @throws AppError 400 with a problem for each field
 */
export const subscribe = async ({
  payload,
  env,
  taxonomy,
  params,
  values,
  now,
}: {
  payload: Payload;
  env: Pick<Env, 'locales'>;
  taxonomy: Pick<Taxonomy, 'snapshot'>;
  /** The query; what the form says of its language comes before. */
  params: URLSearchParams;
  values: Record<string, string>;
  now: Date;
}): Promise<string> => {
  const subscription = await readSubscription({ env, taxonomy, params, values });
  try {
    await ask({ payload, subscription, now });
  } catch (error) {
    // A failed query quotes what it was to save.
    if (isAppError(error)) throw error;
    throw unavailable({ message: 'This could not be saved. Please try again later.' });
  }
  return ASKED;
};

const readSubscription = async ({
  env: { locales },
  taxonomy,
  params,
  values,
}: Pick<
  Parameters<typeof subscribe>[0],
  'env' | 'taxonomy' | 'params' | 'values'
>): Promise<Subscription> => {
  const problems: FieldProblem[] = [];
  const mailbox = values.email?.trim() ?? '';
  if (!isPublicMailbox(mailbox))
    problems.push({ field: 'email', message: 'Give an e-mail address such as name@example.org.' });
  const frequency = values.frequency ?? '';
  if (!isAlertFrequency(frequency))
    problems.push({ field: 'frequency', message: `How often: takes ${ALERT_FREQUENCIES.join(', ')}.` });
  // Passed over, they would make an alert of all cases.
  for (const field of QUERY_PARAMETERS)
    if (field !== 'lang' && values[field])
      problems.push({ field, message: `${field}: stands in the address, such as /alerts?theme=roma.` });
  const asked = new URLSearchParams(params);
  if (values.lang) asked.set('lang', values.lang);
  const query = await parseCaseQuery({ params: asked, taxonomy, locales }).catch((error: unknown) => {
    if (!isAppError(error) || error.status !== 400) throw error;
    problems.push(...error.problems);
    return undefined;
  });
  if (problems.length > 0 || !query || !isAlertFrequency(frequency)) throw badRequest(problems);
  const [, ...formerly] = waysToWrite({ query, snapshot: await taxonomy.snapshot() });
  return { mailbox, frequency, ...searchOf(query), formerly };
};

const ask = async ({
  payload,
  subscription: { mailbox, frequency, query, lang, formerly },
  now,
}: {
  payload: Payload;
  subscription: Subscription;
  now: Date;
}): Promise<void> => {
  const fingerprint = fingerprintOf({ payload, mailbox, query, lang });
  if (!(await mayBeAsked({ payload, mailbox, fingerprint, now }))) return;
  try {
    const { id } = (await renew()) ?? (await create());
    await queueAlertMail({ payload, alert: id, letter: 'ask', mail: `ask/${id}/${now.getTime()}` });
  } catch (error) {
    await letAskAgain({ payload, fingerprint, now });
    throw error;
  }

  /** One that was confirmed stays as its owner has it. */
  async function renew(): Promise<Pick<Alert, 'id'> | undefined> {
    const others = formerly.map((written) => fingerprintOf({ payload, mailbox, query: written, lang }));
    const known = await knownAlert({ payload, fingerprints: [fingerprint, ...others] });
    if (known)
      await payload.db.updateMany({
        returning: false,
        collection: 'alerts',
        where: { and: [{ id: { equals: known.id } }, { state: { equals: 'asked' } }] },
        data: { askedAt: now.toISOString(), frequency },
      });
    return known;
  }

  function create(): Promise<Alert> {
    const secret = newSecret();
    return payload.create({
      collection: 'alerts',
      data: {
        query,
        lang,
        frequency,
        state: 'asked',
        address: sealAddress({ payload, fingerprint, subscriber: { mailbox, secret } }),
        fingerprint,
        secretHash: hashOfSecret(secret),
        askedAt: now.toISOString(),
        // Where it begins is known when it is confirmed.
        seenSequence: 0,
      },
      depth: 0,
      overrideAccess: true,
    });
  }
};

const knownAlert = async ({
  payload,
  fingerprints,
}: {
  payload: Payload;
  fingerprints: string[];
}): Promise<Alert | undefined> => {
  const { docs } = await payload.find({
    collection: 'alerts',
    where: { fingerprint: { in: fingerprints } },
    // One that was confirmed comes before one that was asked for only.
    sort: 'state',
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  return docs[0];
};
