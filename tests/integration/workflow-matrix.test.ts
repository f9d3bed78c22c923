// Proves, over the real HTTP edge: from every stage to every other, for every role, by REST and by GraphQL, a move is made or refused as
// the table below says, with the right status, and a refusal leaves everything as it was. The table is written by hand, apart from the code's.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STAGES, type Stage } from '../../src/domain/workflow.ts';
import type { Case } from '../../src/payload-types.ts';
import { startEdge, type TestEdge } from '../helpers/edge.ts';
import {
  caseAt,
  makeAccounts,
  makeOrganisation,
  PASSWORD,
  readBoth,
  stateOf,
} from '../helpers/workflow-base.ts';

/** The lowest role that may; nobody where a pair is missing. */
const MAY: Partial<Record<`${Stage} > ${Stage}`, 'own' | 'reviewer' | 'publisher'>> = {
  'draft > in-review': 'own',
  'draft > published': 'publisher',
  'in-review > draft': 'own',
  'in-review > changes-requested': 'reviewer',
  'in-review > approved': 'reviewer',
  'in-review > published': 'publisher',
  'changes-requested > in-review': 'own',
  'approved > in-review': 'reviewer',
  'approved > changes-requested': 'reviewer',
  'approved > published': 'publisher',
  'published > draft': 'own',
  'published > due-for-review': 'publisher',
  'published > archived': 'publisher',
  'due-for-review > draft': 'own',
  'due-for-review > published': 'publisher',
  'due-for-review > archived': 'publisher',
  'archived > draft': 'own',
  'archived > published': 'publisher',
  // No move, but a save that changes nothing.
  'draft > draft': 'own',
  'in-review > in-review': 'own',
  'changes-requested > changes-requested': 'own',
  'approved > approved': 'own',
  'published > published': 'publisher',
  'due-for-review > due-for-review': 'publisher',
  'archived > archived': 'publisher',
};
const WHO = ['visitor', 'partner', 'stranger', 'own', 'reviewer', 'publisher', 'admin'] as const;
type Who = (typeof WHO)[number];
const RANK: Record<Who, number> = {
  visitor: 0,
  partner: 0,
  stranger: 0,
  own: 1,
  reviewer: 2,
  publisher: 3,
  admin: 4,
};
const READERS_HAVE: Stage[] = ['published', 'due-for-review', 'archived'];

const expected = ({ from, to, who }: { from: Stage; to: Stage; who: Who }): 200 | 400 | 403 => {
  // Whoever may not change the case at all is told no more.
  if (RANK[who] === 0) return 403;
  const needed = MAY[`${from} > ${to}`];
  if (!needed) return 400;
  return RANK[who] >= RANK[needed] ? 200 : 403;
};

let edge: TestEdge;
let organisation: string;
let owner: string;
const headers = {} as Record<Who, Record<string, string>>;

beforeAll(async () => {
  edge = await startEdge({ parts: { limits: { failedLogins: 1000, writes: 100_000 } } });
  const { payload } = edge;
  organisation = await makeOrganisation(payload);
  const accounts = await makeAccounts(payload, {
    own: 'contributor',
    stranger: 'contributor',
    reviewer: 'reviewer',
    publisher: 'publisher',
    admin: 'admin',
  });
  owner = String(accounts.own.id);
  headers.visitor = {};
  const apiKey = '0b9a4a0e-3f9a-4a50-8f42-6f7a5f0c1d11';
  await payload.create({
    collection: 'partners',
    overrideAccess: true,
    data: { name: 'Partner', enableAPIKey: true, apiKey },
  });
  headers.partner = { authorization: `partners API-Key ${apiKey}` };
  for (const who of ['own', 'stranger', 'reviewer', 'publisher', 'admin'] as const) {
    const response = await send({
      path: '/api/users/login',
      method: 'POST',
      headers: {},
      body: { email: accounts[who].email, password: PASSWORD },
    });
    headers[who] = { cookie: response.cookie };
  }
});
afterAll(() => edge.close());

const send = async ({
  path,
  method,
  headers: own,
  body,
}: {
  path: string;
  method: string;
  headers: Record<string, string>;
  body: unknown;
}) => {
  const response = await fetch(`${edge.url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', origin: edge.url, ...own },
    body: JSON.stringify(body),
  });
  return {
    status: response.status,
    body: (await response.json()) as Record<string, unknown>,
    cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '',
  };
};

interface Answer {
  status: number;
  body: unknown;
}
type Door = (input: { id: string; to: Stage; who: Who; text?: string }) => Promise<Answer>;

const words = (to: Stage, text: string | undefined) => ({
  workflow: { stage: to, comment: text },
});

const patch: Door = ({ id, to, who, text }) =>
  send({
    path: `/api/cases/${id}${READERS_HAVE.includes(to) ? '' : '?draft=true'}`,
    method: 'PATCH',
    headers: headers[who],
    body: words(to, text),
  });

const graphql = async (who: Who, query: string, variables: object): Promise<Answer> => {
  const { status, body } = await send({
    path: '/api/graphql',
    method: 'POST',
    headers: headers[who],
    body: { query, variables },
  });
  const [error] = (body.errors ?? []) as { message: string; extensions?: { statusCode?: number } }[];
  return { status: error ? (error.extensions?.statusCode ?? 500) : status, body };
};

const updateCase: Door = ({ id, to, who, text }) =>
  graphql(
    who,
    'mutation ($id: String!, $data: mutationCaseUpdateInput!, $draft: Boolean) { updateCase(id: $id, data: $data, draft: $draft) { id } }',
    {
      id,
      data: { workflow: { stage: to.replaceAll('-', '_'), comment: text } },
      draft: !READERS_HAVE.includes(to),
    },
  );

describe.each([
  ['REST', patch],
  ['GraphQL', updateCase],
] as const)('by %s', (_name, door) => {
  describe.each(STAGES)('from %s', (from) => {
    it.each(STAGES)('to %s', async (to) => {
      const { payload } = edge;
      const make = () =>
        caseAt(payload, { stage: from, title: `${from} to ${to}`, organisation, createdBy: owner });
      let record: Case | undefined;
      let before: Awaited<ReturnType<typeof stateOf>> | undefined;
      let refused: Who[] = [];
      /** What nobody's refused move may have changed; read once for all who were refused one after the other. */
      const expectUnchanged = async () => {
        if (!record || refused.length === 0) return;
        expect({ refused, ...(await stateOf(payload, record.id)) }).toEqual({ refused, ...before });
        refused = [];
      };
      for (const who of WHO) {
        const wanted = expected({ from, to, who });
        if (wanted === 200) await expectUnchanged();
        const { id } = (record ??= await make());
        if (wanted !== 200) before ??= await stateOf(payload, id);
        const answer = await door({ id, to, who, text: 'Because it is so.' });
        expect({ who, status: answer.status, body: answer.status === wanted ? '' : answer.body }).toEqual({
          who,
          status: wanted,
          body: '',
        });
        if (wanted !== 200) {
          refused.push(who);
          continue;
        }
        const { newest, record: main } = await readBoth(payload, id);
        expect(newest.workflow?.stage).toBe(to);
        const isLive = READERS_HAVE.includes(from) || READERS_HAVE.includes(to);
        expect(main._status).toBe(isLive ? 'published' : 'draft');
        expect(Boolean(main.archivedOn)).toBe(
          to === 'archived' || (from === 'archived' && !READERS_HAVE.includes(to)),
        );
        if (from !== to) record = undefined;
        before = undefined;
      }
      await expectUnchanged();
    });
  });
});

describe('by the doors of the desk', () => {
  const move: Door = ({ id, to, who, text }) =>
    send({
      path: `/api/cases/${id}/move`,
      method: 'POST',
      headers: headers[who],
      body: { to, comment: text },
    });
  const moveCase: Door = ({ id, to, who, text }) =>
    graphql(
      who,
      'mutation ($id: String!, $to: String!, $comment: String) { moveCase(id: $id, to: $to, comment: $comment) { id workflow { stage } } }',
      { id, to, comment: text },
    );

  it.each([
    ['POST /move', move],
    ['moveCase', moveCase],
  ] as const)('%s moves as a save does', async (_name, door) => {
    const { payload } = edge;
    for (const from of STAGES)
      for (const to of STAGES.filter((stage) => stage !== from)) {
        const { id } = await caseAt(payload, {
          stage: from,
          title: `${from} ${to}`,
          organisation,
          createdBy: owner,
        });
        for (const who of ['own', 'publisher'] as const) {
          const wanted = expected({ from, to, who });
          const { status, body } = await door({ id, to, who, text: 'Because.' });
          expect({ from, to, who, status, body: status === wanted ? '' : body }).toEqual({
            from,
            to,
            who,
            status: wanted,
            body: '',
          });
          if (wanted === 200) {
            expect((await readBoth(payload, id)).newest.workflow?.stage).toBe(to);
            break;
          }
        }
      }
  });

  it('tells a visitor, a partner and another contributor nothing but that there is nothing for them', async () => {
    const { id } = await caseAt(edge.payload, {
      stage: 'in-review',
      title: 'Under wraps',
      organisation,
      createdBy: owner,
    });
    for (const who of ['visitor', 'partner', 'stranger'] as const) {
      const answer = await move({ id, to: 'approved', who, text: 'x' });
      expect(answer.status).toBe(who === 'stranger' ? 404 : 403);
      expect(JSON.stringify(answer.body)).not.toContain('wraps');
      const asked = await moveCase({ id, to: 'approved', who, text: 'x' });
      expect(asked.status).toBe(who === 'stranger' ? 404 : 403);
    }
  });

  it('names what is wrong with a stage, a comment or a reason', async () => {
    const { id } = await caseAt(edge.payload, { stage: 'in-review', title: 'Named', organisation });
    const unknown = await move({ id, to: 'printed' as Stage, who: 'admin' });
    expect(unknown).toMatchObject({
      status: 400,
      body: { errors: [{ message: expect.stringContaining('to:') }] },
    });
    const mute = await patch({ id, to: 'changes-requested', who: 'reviewer' });
    expect(mute).toMatchObject({
      status: 400,
      body: { errors: [{ data: { errors: [{ path: 'workflow.stage' }] } }] },
    });
    const live = await caseAt(edge.payload, { stage: 'published', title: 'Live', organisation });
    const silent = await patch({ id: live.id, to: 'archived', who: 'publisher' });
    expect(silent).toMatchObject({
      status: 400,
      body: { errors: [{ data: { errors: [{ path: 'archivedReason' }] } }] },
    });
    expect((await readBoth(edge.payload, live.id)).record.archivedOn ?? null).toBeNull();
  });
});
