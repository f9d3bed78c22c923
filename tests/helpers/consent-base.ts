import { hasConsentFor } from '../../src/editorial/consent/has-consent.ts';
import type { ConsentRow } from '../../src/editorial/consent/list-consents.ts';
import { newestVersion } from '../../src/editorial/consent/shown-version.ts';
import { ROLES } from '../../src/domain/vocabulary.ts';
import { makePeople, PASSWORD } from './desk-people.ts';
import { createCase } from './search-base.ts';
import { startSearchEdge, type SearchEdge } from './search-edge.ts';

export interface ConsentBase {
  edge: SearchEdge;
  /** What each may sign in with, by role; tests add people of their own. */
  tokens: Map<string, string>;
  organisation: string;
  close(): Promise<void>;
}

export interface ConsentAnswer {
  status: number;
  body: {
    link?: string;
    id?: string;
    isMailed?: boolean;
    message?: string;
    consents?: ConsentRow[];
    errors?: { message: string; field?: string }[];
  };
  headers: Headers;
}

/** The whole edge with a person of each role, signed in. */
export const startConsentBase = async (): Promise<ConsentBase> => {
  const edge = await startSearchEdge();
  const { payload } = edge;
  const people = await makePeople(edge);
  const tokens = new Map<string, string>();
  for (const role of ROLES) {
    const { token } = await payload.login({
      collection: 'users',
      data: { email: people[role].email, password: PASSWORD },
    });
    tokens.set(role, String(token));
  }
  const { docs } = await payload.find({ collection: 'organisations', limit: 1, overrideAccess: true });
  return { edge, tokens, organisation: String(docs[0]?.id), close: () => edge.close() };
};

/** What editors and an organisation do about a consent at a base. */
export const consentAt = (base: () => ConsentBase) => {
  const call = async (
    path: string,
    { role, body, method = body ? 'POST' : 'GET' }: { role?: string; body?: unknown; method?: string } = {},
  ): Promise<ConsentAnswer> => {
    const { edge, tokens } = base();
    const response = await fetch(edge.url + path, {
      method,
      redirect: 'manual',
      headers: {
        accept: 'application/json',
        ...(role && { authorization: `JWT ${tokens.get(role)}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: (text.startsWith('{') ? JSON.parse(text) : {}) as ConsentAnswer['body'],
    };
  };

  let made = 0;
  const newestTitle = () => `Case to be read ${made}`;
  const newCase = () => {
    made += 1;
    const { edge, organisation } = base();
    return createCase(edge.payload, { title: newestTitle(), organisation, _status: 'draft' });
  };
  const change = (id: string, data: Record<string, unknown>) =>
    base().edge.payload.update({
      collection: 'cases',
      id,
      draft: true,
      overrideAccess: true,
      data: { ...data, _status: 'draft' } as never,
    });

  const ask = async (caseId: string, body: Record<string, unknown> = {}) => {
    const asked = await call(`/api/cases/${caseId}/ask-consent`, {
      role: 'reviewer',
      body: { organisationName: 'Salix Homes', ...body },
    });
    if (asked.status !== 200) throw new Error(`Could not ask for consent: ${JSON.stringify(asked.body)}`);
    const link = String(asked.body.link);
    return { link, secret: link.slice(link.lastIndexOf('/') + 1), id: String(asked.body.id) };
  };
  const answer = (secret: string, body: Record<string, unknown>) =>
    call(`/consent/${secret}`, {
      body: { name: 'Ann Example', role: 'Director', maySpeak: 'yes', ...body },
    });
  const listed = async (caseId: string) =>
    (await call(`/api/cases/${caseId}/consents`, { role: 'reviewer' })).body.consents ?? [];
  const isAgreed = async (caseId: string) => {
    const { payload } = base().edge;
    const version = await newestVersion({ payload, caseId });
    return hasConsentFor({ payload, caseId, contentHash: version?.contentHash ?? '' });
  };
  return { call, newCase, newestTitle, change, ask, answer, listed, isAgreed };
};
