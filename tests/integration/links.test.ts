// Proves, against real servers: links of published records are collected, asked with a rest in between, and what died is told with a copy to offer.
import type { RequestListener } from 'node:http';
import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkLinks } from '../../src/editorial/keeping-true/links/check-links.ts';
import { collectLinks } from '../../src/editorial/keeping-true/links/collect-links.ts';
import type { CheckedLink } from '../../src/payload-types.ts';
import { startAskedServer, type AskedServer } from '../helpers/asked-server.ts';
import { makeBase, type TestBase } from '../helpers/base.ts';
import { prose } from '../helpers/prose.ts';
import { createCase, publish } from '../helpers/search-base.ts';

const SYSTEM = { overrideAccess: true } as const;
const DAY = 86_400_000;

describe('the list of checked links', () => {
  let base: TestBase;
  let payload: Payload;
  let site: AskedServer;
  let other: AskedServer;
  let organisation: string;
  let caseId: string;
  const gone = new Set<string>();
  const publicUrl = 'http://localhost:3000';
  const NEAR = { isAllowed: () => true, isAllowedPort: () => true };
  const gently = { batch: 50, perHost: 5, hosts: 4, pauseMs: 40 };
  const START = new Date('2026-03-01T08:00:00Z');

  beforeAll(async () => {
    base = await makeBase();
    payload = base.payload;
    const answer: RequestListener = ({ url }, response) =>
      response.writeHead(gone.has(url ?? '') ? 404 : 200).end();
    site = await startAskedServer(answer);
    other = await startAskedServer(answer);
    organisation = await publish(payload, {
      collection: 'organisations',
      title: 'Whitefriars',
      type: 'council',
      website: `${site.url}/home`,
    });
    caseId = await createCase(payload, {
      title: 'Linked',
      organisation,
      sources: [
        { title: 'Report', publisher: 'X', kind: 'evaluation', url: `${site.url}/report#page=2` },
        { title: 'News', publisher: 'Y', kind: 'journalism', url: `${other.url}/news` },
      ],
      recognition: [{ body: 'A prize', level: 'winner', proofLink: `${site.url}/prize` }],
      basedOn: [{ title: 'A tool', url: `${site.url}/report` }],
      comment: { text: linked(`${other.url}/in-prose`) },
    });
    await createCase(payload, {
      title: 'Not published',
      organisation,
      sources: [{ title: 'S', publisher: 'P', kind: 'evaluation', url: `${site.url}/secret` }],
      _status: 'draft',
    });
  });
  afterAll(async () => {
    site.close();
    other.close();
    await base.close();
  });

  const linked = (url: string) => {
    const value = prose('See ');
    const [paragraph] = value.root.children;
    paragraph?.children.push({
      type: 'link',
      version: 3,
      fields: { linkType: 'custom', url, newTab: false },
      children: [
        { type: 'text', version: 1, text: 'there', detail: 0, format: 0, mode: 'normal', style: '' },
      ],
    } as never);
    return value;
  };
  const links = async (): Promise<Map<string, CheckedLink>> => {
    const { docs } = await payload.find({
      collection: 'checked-links',
      depth: 0,
      pagination: false,
      ...SYSTEM,
    });
    return new Map((docs as CheckedLink[]).map((link) => [link.url, link]));
  };
  const check = (day: number) =>
    checkLinks({ payload, publicUrl, now: new Date(START.getTime() + day * DAY), gently, ask: NEAR });

  it('holds what published records name, each once, with who uses it', async () => {
    await collectLinks({ payload, publicUrl, now: START });
    await collectLinks({ payload, publicUrl, now: START });
    const found = await links();
    expect([...found.keys()].sort()).toEqual(
      [
        `${site.url}/home`,
        `${site.url}/prize`,
        `${site.url}/report`,
        `${other.url}/in-prose`,
        `${other.url}/news`,
      ].sort(),
    );
    expect(found.get(`${site.url}/report`)?.usedBy).toEqual([{ relationTo: 'cases', value: caseId }]);
    expect(found.get(`${site.url}/home`)?.usedBy).toEqual([
      { relationTo: 'organisations', value: organisation },
    ]);
  });

  it('is asked one request a host at a time, with a rest in between', async () => {
    expect(await check(0)).toEqual({ asked: 5 });
    expect([...(await links()).values()].map(({ state }) => state)).toEqual(Array(5).fill('alive'));
    for (const { asked } of [site, other])
      for (const [index, { at }] of asked.entries())
        if (index > 0) expect(at - (asked[index - 1]?.at ?? 0)).toBeGreaterThanOrEqual(gently.pauseMs - 5);
    expect(site.asked[0]?.headers['user-agent']).toBe(`Casebook link checker (+${publicUrl})`);
    expect(await check(1)).toEqual({ asked: 0 });
  });

  it('calls a link dead after days, with a copy from when it was there, and takes it back when it answers', async () => {
    gone.add('/report');
    for (const day of [8, 9, 11]) await check(day);
    expect((await links()).get(`${site.url}/report`)).toMatchObject({
      state: 'dead',
      status: 404,
      failures: 3,
      archivedCopy: `https://web.archive.org/web/20260301/${site.url}/report`,
    });
    gone.clear();
    await check(26);
    expect((await links()).get(`${site.url}/report`)).toMatchObject({
      state: 'alive',
      failures: 0,
      archivedCopy: null,
    });
  });

  it('drops a link that nothing published names any more', async () => {
    await payload.update({
      collection: 'cases',
      id: caseId,
      data: { recognition: [], _status: 'published' },
      ...SYSTEM,
    });
    await collectLinks({ payload, publicUrl, now: START });
    expect((await links()).has(`${site.url}/prize`)).toBe(false);
    await payload.update({ collection: 'cases', id: caseId, data: { _status: 'draft' }, ...SYSTEM });
    await collectLinks({ payload, publicUrl, now: START });
    expect([...(await links()).keys()]).toEqual([`${site.url}/home`]);
  });
});
