import { Router, text, type Request, type Response } from 'express';
import { findChange, readChanges } from '../changes/read-changes.ts';
import { readHarvest } from '../content/harvest.ts';
import { readSite } from '../content/site.ts';
import {
  formatsXml,
  identifyXml,
  oaiDocument,
  oaiErrors,
  recordXml,
  setsXml,
  type OaiError,
} from '../presenters/oai-answer.ts';
import { parseOaiIdentifier } from '../presenters/oai-identifier.ts';
import { allSets } from '../presenters/oai-sets.ts';
import { element } from '../presenters/oai-xml.ts';
import { runtime } from '../runtime.ts';
import { asPrefix, readListRequest, readRequest, unknownPrefix, type OaiRequest } from './oai-arguments.ts';
import type { OaiContext } from './oai-context.ts';
import { listXml } from './oai-list.ts';
import { readToken } from './oai-token.ts';
import { paramsOf } from './search.ts';

const FORM = 'application/x-www-form-urlencoded';

/** `/oai`: OAI-PMH 2.0, so that libraries and aggregators can list what is published here, and what was. */
export const oaiRouter = ({ pageSize }: { pageSize?: number } = {}): Router => {
  const router = Router();
  const send = async (params: URLSearchParams, response: Response): Promise<void> => {
    const xml = await answer({ params, pageSize });
    response
      .set({
        'cache-control': 'no-cache',
        'cross-origin-resource-policy': 'cross-origin',
        'content-type': 'text/xml; charset=utf-8',
      })
      .send(xml);
  };
  router
    .route('/oai')
    .get((request, response) => send(paramsOf(request), response))
    .post(text({ type: FORM, limit: '20kb' }), (request: Request, response) =>
      send(new URLSearchParams(typeof request.body === 'string' ? request.body : ''), response),
    )
    .all((_request, response) => {
      response
        .status(405)
        .set('allow', 'GET, HEAD, POST')
        .json({ errors: [{ message: 'OAI-PMH takes GET, and POST of a form: /oai?verb=Identify' }] });
    });
  return router;
};

/** A change gets its date a moment before it can be read: whoever asks next "from" this answer's date misses none. */
const SETTLING_MS = 2000;

const answer = async ({
  params,
  pageSize,
}: {
  params: URLSearchParams;
  pageSize?: number;
}): Promise<string> => {
  const { publicUrl, mailFrom, payloadSecret: secret } = runtime('env');
  const payload = runtime('payload');
  const now = new Date();
  const { request, errors } = readRequest(params);
  const draw = (content: string, told: Record<string, string> = {}): string =>
    oaiDocument({
      baseUrl: `${publicUrl}/oai`,
      respondedAt: new Date(now.getTime() - SETTLING_MS),
      request: told,
      content,
    });
  if (!request) return draw(oaiErrors(errors));
  const [taxonomy, site] = await Promise.all([
    runtime('taxonomy').snapshot(),
    readSite({ payload, lang: 'en' }),
  ]);
  const answered = await CONTENT[request.verb]({
    ...request,
    payload,
    taxonomy,
    publicUrl,
    siteName: site.name,
    adminEmail: mailFrom.address,
    secret,
    now,
    ...(pageSize && { pageSize }),
  });
  const told = { verb: request.verb, ...request.values };
  if ('xml' in answered) return draw(answered.xml, told);
  const isBad = answered.errors.some(({ code }) => code === 'badArgument');
  return draw(oaiErrors(answered.errors), isBad ? {} : told);
};

type Answered = { xml: string } | { errors: OaiError[] };

const CONTENT: Record<OaiRequest['verb'], (input: OaiContext & OaiRequest) => Promise<Answered> | Answered> =
  {
    Identify: async (context) => {
      // The order of changes is that of their dates.
      const [oldest] = await readChanges({ payload: context.payload, limit: 1 });
      const baseUrl = `${context.publicUrl}/oai`;
      return { xml: identifyXml({ ...context, baseUrl, earliest: oldest?.changedAt ?? context.now }) };
    },
    ListMetadataFormats: async ({ values, ...context }) => {
      if (values.identifier === undefined) return { xml: formatsXml() };
      return (await find({ identifier: values.identifier, context }))
        ? { xml: formatsXml() }
        : { errors: [unknownIdentifier(values.identifier)] };
    },
    ListSets: ({ values, taxonomy }) =>
      values.resumptionToken === undefined
        ? { xml: setsXml(allSets(taxonomy)) }
        : { errors: [{ code: 'badResumptionToken', message: 'The list of sets comes in one part.' }] },
    ListIdentifiers: (input) => list({ ...input, verb: 'ListIdentifiers' }),
    ListRecords: (input) => list({ ...input, verb: 'ListRecords' }),
    GetRecord: async ({ values, ...context }) => {
      const { identifier = '', metadataPrefix = '' } = values;
      const change = await find({ identifier, context });
      if (!change) return { errors: [unknownIdentifier(identifier)] };
      const prefix = asPrefix(metadataPrefix);
      if (!prefix) return { errors: [unknownPrefix(metadataPrefix)] };
      const [item] = await readHarvest({ changes: [change], ...context });
      return { xml: element('GetRecord', item ? [recordXml({ item, prefix, ...context })] : []) };
    },
  };

const list = async ({
  verb,
  values,
  ...context
}: OaiContext & {
  verb: 'ListIdentifiers' | 'ListRecords';
  values: Record<string, string>;
}): Promise<Answered> => {
  const { resumptionToken, metadataPrefix = '', ...given } = values;
  const token =
    resumptionToken === undefined
      ? undefined
      : readToken({ value: resumptionToken, secret: context.secret, now: context.now });
  if (resumptionToken !== undefined && token?.verb !== verb)
    return {
      errors: [
        {
          code: 'badResumptionToken',
          message:
            'This token was not given out for this verb, or more than a day ago. Begin the list again.',
        },
      ],
    };
  const read = token
    ? readListRequest({ ...token, verb, given: { from: token.from, until: token.until, set: token.set } })
    : readListRequest({ verb, prefix: metadataPrefix, given });
  if (!read.list) return { errors: read.errors };
  const answered = await listXml({ list: read.list, context });
  return 'xml' in answered ? answered : { errors: [answered.error] };
};

const find = ({ identifier, context }: { identifier: string; context: Omit<OaiContext, 'values'> }) => {
  const named = parseOaiIdentifier({ identifier, publicUrl: context.publicUrl });
  return named ? findChange({ payload: context.payload, ...named }) : Promise.resolve(undefined);
};

const unknownIdentifier = (identifier: string): OaiError => ({
  code: 'idDoesNotExist',
  message: `Nothing was ever published here as “${identifier.slice(0, 100)}”.`,
});
