// Proves that /oai speaks OAI-PMH 2.0: every answer is held to the official schemas by libxml2, the npm package `oai-pmh`, a
// harvester that knows nothing of us, takes all records part by part, and nothing that is not published is told of.
import { OaiPmh } from 'oai-pmh';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provideRuntime, runtime } from '../../src/runtime.ts';
import { announced } from '../helpers/announced.ts';
import { validatorOfOai } from '../helpers/oai-schemas.ts';
import { all, errors, HOST, id } from '../helpers/oai-words.ts';
import { createCase, publish } from '../helpers/search-base.ts';
import { startSearchEdge, type SearchEdge } from '../helpers/search-edge.ts';

const MANY = 198;

let edge: SearchEdge;
const validate = validatorOfOai();

const ask = async (query: string, init?: RequestInit): Promise<string> => {
  const response = await fetch(`${edge.url}/oai${query}`, init);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/xml; charset=utf-8']);
  const xml = await response.text();
  validate(xml);
  return xml;
};
const settle = async (): Promise<void> => {
  await announced();
  await edge.changes.flush();
};
const save = (key: string, data: object) =>
  edge.payload.update({ collection: 'cases', where: { key: { equals: key } }, data, overrideAccess: true });

beforeAll(async () => {
  edge = await startSearchEdge();
  const { payload } = edge;
  provideRuntime({ env: { ...runtime('env'), publicUrl: `https://${HOST}` } });
  const organisation = await publish(payload, {
    collection: 'organisations',
    title: 'Many & Sons <Ltd>',
    type: 'housing-association',
  });
  for (let number = 0; number < MANY; number += 1)
    await createCase(payload, { title: `Case ${number}`, organisation }, { context: { isBulkLoad: true } });
  await payload.create({
    collection: 'guides',
    overrideAccess: true,
    data: {
      title: 'Opening doors',
      slug: 'opening-doors',
      summary: 'What landlords can do.',
      publishedOn: '2009-06',
      publishers: [organisation],
      chapters: [{ title: 'First' }],
      _status: 'published',
    } as never,
  });
  await edge.changes.compare();
  await settle();
});
afterAll(() => edge.close());

describe('what the base says of itself', () => {
  it('identifies itself, and the form of its identifiers', async () => {
    const xml = await ask('?verb=Identify');
    expect(all(xml, 'baseURL')).toEqual([`https://${HOST}/oai`]);
    expect(all(xml, 'deletedRecord')).toEqual(['persistent']);
    expect(all(xml, 'granularity')).toEqual(['YYYY-MM-DDThh:mm:ssZ']);
    expect(all(xml, 'sampleIdentifier')).toEqual([id('a-case')]);
    const earliest = all(xml, 'earliestDatestamp')[0] ?? '';
    const stamps = all(await ask('?verb=ListIdentifiers&metadataPrefix=oai_dc'), 'datestamp');
    expect(stamps.every((stamp) => stamp >= earliest)).toBe(true);
  });

  it('takes a form as it takes an address', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const xml = await ask('', { method: 'POST', headers, body: 'verb=ListMetadataFormats' });
    expect(all(xml, 'metadataPrefix')).toEqual(['oai_dc', 'datacite']);
    expect(errors(await ask('', { method: 'POST', headers, body: 'verb=Nothing' }))).toEqual(['badVerb']);
  });

  it('names a set for each published theme, below its parent, and none for a draft', async () => {
    const xml = await ask('?verb=ListSets');
    expect(all(xml, 'setSpec')).toEqual([
      'cases',
      'guides',
      'theme:community-cohesion',
      'theme:community-cohesion:roma',
      'theme:play',
    ]);
    expect(xml).not.toContain('ecret');
  });
});

describe('records', () => {
  it('tells a case in Dublin Core and in DataCite’s schema, and neither its contact nor a draft beside it', async () => {
    const dc = await ask(`?verb=GetRecord&metadataPrefix=oai_dc&identifier=${id('time-to-play')}`);
    expect(dc).toContain(
      '<dc:title xml:lang="en">Time to Play</dc:title><dc:creator>Whitefriars</dc:creator>',
    );
    expect(all(dc, 'dc:identifier')).toEqual([`https://${HOST}/cases/time-to-play`]);
    expect(all(dc, 'dc:coverage')).toEqual(['Coventry', '2007/2009']);
    expect(all(dc, 'setSpec')).toEqual(['cases', 'theme:play']);
    const datacite = await ask(`?verb=GetRecord&metadataPrefix=datacite&identifier=${id('time-to-play')}`);
    expect(datacite).toContain('<pointLatitude>52.41</pointLatitude>');
    expect(datacite).toContain('<date dateType="Coverage">2007/2009</date>');
    expect(dc + datacite).not.toMatch(/private@|0121/);
    const escaped = await ask(`?verb=GetRecord&metadataPrefix=datacite&identifier=${id('case-1')}`);
    expect(escaped).toContain('Many &amp; Sons &lt;Ltd&gt;');
    const guide = await ask(
      `?verb=GetRecord&metadataPrefix=oai_dc&identifier=${id('opening-doors', 'guides')}`,
    );
    expect(all(guide, 'dc:date')).toEqual(['2009-06']);
  });

  it('are all taken by a harvester that knows nothing of us, in both formats', async () => {
    const harvester = new OaiPmh(`${edge.url}/oai`);
    for (const metadataPrefix of ['oai_dc', 'datacite']) {
      const seen: string[] = [];
      for await (const record of harvester.listRecords({ metadataPrefix }))
        seen.push((record as { header: { identifier: string } }).header.identifier);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toHaveLength(MANY + 4);
      expect(seen).not.toContain(id('never-published-induction'));
    }
    const { repositoryName } = (await harvester.identify()) as { repositoryName: string };
    expect(repositoryName).toBe('Casebook');
  });

  it('that change while they are harvested are told again at the end, and none is passed over', async () => {
    const first = await ask('?verb=ListIdentifiers&metadataPrefix=oai_dc');
    const seen = all(first, 'identifier');
    expect(first).toMatch(/completeListSize="202" cursor="0"/);
    const told =
      seen
        .find((one) => one.includes('/case-'))
        ?.split('/')
        .at(-1) ?? '';
    const numbers = Array.from({ length: MANY }, (_none, number) => `case-${number}`);
    const untold = numbers.find((key) => !seen.includes(id(key))) ?? '';
    await save(told, { summary: 'Corrected meanwhile.', _status: 'published' });
    await settle();
    await save(untold, { summary: 'Corrected before it was told.', _status: 'published' });
    await settle();
    let token = all(first, 'resumptionToken')[0] ?? '';
    let parts = 1;
    while (token) {
      const xml = await ask(`?verb=ListIdentifiers&resumptionToken=${token}`);
      seen.push(...all(xml, 'identifier'));
      token = all(xml, 'resumptionToken')[0] ?? '';
      parts += 1;
    }
    expect(parts).toBe(3);
    expect(new Set(seen).size).toBe(MANY + 4);
    expect(seen.slice(-2)).toEqual([id(told), id(untold)]);
    expect(seen.filter((one) => one === id(untold))).toHaveLength(1);
  });
});

describe('harvesting a part', () => {
  it('by set takes what stands under a theme below it, too', async () => {
    const of = async (set: string) =>
      all(await ask(`?verb=ListIdentifiers&metadataPrefix=oai_dc&set=${set}`), 'identifier').sort();
    expect(await of('theme:community-cohesion')).toEqual([
      id('induction-of-newcomers'),
      id('roma-neighbours'),
    ]);
    expect(await of('theme:community-cohesion:roma')).toEqual([id('roma-neighbours')]);
    expect(await of('guides')).toEqual([id('opening-doors', 'guides')]);
    for (const set of ['theme:roma', 'theme:secret-theme', 'nothing'])
      expect(errors(await ask(`?verb=ListRecords&metadataPrefix=oai_dc&set=${set}`))).toEqual([
        'noRecordsMatch',
      ]);
  });

  it('by date takes in both ends, by days or to the second', async () => {
    const [stamp = ''] = all(
      await ask(`?verb=GetRecord&metadataPrefix=oai_dc&identifier=${id('case-97')}`),
      'datestamp',
    );
    const day = stamp.slice(0, 10);
    const of = async (query: string) =>
      all(await ask(`?verb=ListIdentifiers&metadataPrefix=oai_dc&set=cases${query}`), 'identifier');
    expect(await of(`&from=${stamp}&until=${stamp}`)).toContain(id('case-97'));
    expect(await of(`&from=${day}&until=${day}`)).not.toEqual([]);
    const later = new Date(Date.now() + 60_000).toISOString().slice(0, 19);
    for (const query of [`&from=${later}Z`, '&until=1999-12-31'])
      expect(errors(await ask(`?verb=ListIdentifiers&metadataPrefix=oai_dc${query}`))).toEqual([
        'noRecordsMatch',
      ]);
  });
});

describe('what went', () => {
  const WAYS: [key: string, go: (key: string) => Promise<unknown>][] = [
    ['case-1', (key) => save(key, { _status: 'draft' })],
    ['case-2', (key) => save(key, { deletedAt: new Date().toISOString(), _status: 'published' })],
    [
      'case-3',
      (key) =>
        save(key, { workflow: { stage: 'archived' }, archivedReason: 'It ended.', _status: 'published' }),
    ],
    [
      'case-4',
      (key) =>
        edge.payload.delete({ collection: 'cases', where: { key: { equals: key } }, overrideAccess: true }),
    ],
  ];

  it.each(WAYS)('%s is a header that says so, without a word', async (key, go) => {
    await go(key);
    await settle();
    const xml = await ask(`?verb=GetRecord&metadataPrefix=oai_dc&identifier=${id(key)}`);
    expect(xml).toContain('<header status="deleted">');
    expect(xml).not.toContain('metadata>');
    const list = await ask('?verb=ListRecords&metadataPrefix=oai_dc&set=cases&from=2020-01-01');
    expect(list).not.toMatch(new RegExp(`<dc:title[^>]*>Case ${key.slice(5)}<`));
  });

  it('keeps its sets, but for a theme that is published no more', async () => {
    await save('roma-neighbours', { _status: 'draft' });
    await settle();
    const header = () => ask(`?verb=GetRecord&metadataPrefix=oai_dc&identifier=${id('roma-neighbours')}`);
    expect(all(await header(), 'setSpec')).toEqual([
      'cases',
      'theme:community-cohesion',
      'theme:community-cohesion:roma',
      'theme:play',
    ]);
    await edge.payload.update({
      collection: 'themes',
      where: { slug: { equals: 'roma' } },
      data: { _status: 'draft' },
      overrideAccess: true,
    });
    await settle();
    expect(await header()).not.toContain('roma</setSpec>');
    expect(await ask('?verb=ListSets')).not.toContain('roma');
    expect(
      errors(await ask('?verb=ListIdentifiers&metadataPrefix=oai_dc&set=theme:community-cohesion:roma')),
    ).toEqual(['noRecordsMatch']);
  });
});

describe('a request that is wrong', () => {
  it.each([
    ['', 'badVerb'],
    ['?verb=Guess', 'badVerb'],
    ['?verb=Identify&verb=Identify', 'badVerb'],
    ['?verb=Identify&extra=1', 'badArgument'],
    ['?verb=ListRecords', 'badArgument'],
    ['?verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc', 'badArgument'],
    ['?verb=ListRecords&metadataPrefix=', 'badArgument'],
    ['?verb=ListRecords&metadataPrefix=oai_dc&from=yesterday', 'badArgument'],
    ['?verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-31', 'badArgument'],
    ['?verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01T00:00:00', 'badArgument'],
    ['?verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-02&until=2026-01-01', 'badArgument'],
    ['?verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01&until=2026-01-02T00:00:00Z', 'badArgument'],
    ['?verb=ListRecords&metadataPrefix=oai_dc&set=a%20b', 'badArgument'],
    ['?verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=abc', 'badArgument'],
    ['?verb=ListRecords&metadataPrefix=marcxml', 'cannotDisseminateFormat'],
    ['?verb=ListRecords&metadataPrefix=%3Cscript%3E', 'badArgument'],
    ['?verb=ListRecords&resumptionToken=abc', 'badResumptionToken'],
    ['?verb=ListRecords&resumptionToken=abc.def', 'badResumptionToken'],
    ['?verb=ListSets&resumptionToken=abc', 'badResumptionToken'],
    ['?verb=GetRecord&metadataPrefix=oai_dc', 'badArgument'],
    ['?verb=GetRecord&metadataPrefix=oai_dc&identifier=nothing', 'idDoesNotExist'],
    // What the schema of answers would not let be told back.
    ['?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:x:cases/%25zz', 'badArgument'],
    ['?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:x:cases/%5Bx%5D', 'badArgument'],
    ['?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:x%23y%23z', 'badArgument'],
    ['?verb=GetRecord&metadataPrefix=oai_dc&identifier=::', 'badArgument'],
    ['?verb=GetRecord&metadataPrefix=oai_dc&identifier=1:2', 'badArgument'],
    [`?verb=GetRecord&metadataPrefix=marcxml&identifier=${id('time-to-play')}`, 'cannotDisseminateFormat'],
    ['?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:elsewhere.example:cases/x', 'idDoesNotExist'],
    [`?verb=ListMetadataFormats&identifier=${id('never-published-induction')}`, 'idDoesNotExist'],
    [`?verb=GetRecord&metadataPrefix=oai_dc&identifier=${id('never-published-induction')}`, 'idDoesNotExist'],
  ])('%s is told %s', async (query, code) => {
    const xml = await ask(query);
    expect(new Set(errors(xml))).toEqual(new Set([code]));
    // A request that is wrong in itself is not told back.
    if (code === 'badVerb' || code === 'badArgument') expect(xml).toContain('<request>');
  });

  it('with a token that was changed, or is of another verb, is refused', async () => {
    const xml = await ask('?verb=ListIdentifiers&metadataPrefix=oai_dc');
    const token = all(xml, 'resumptionToken')[0] ?? '';
    const forged = Buffer.from(
      Buffer.from(token.split('.')[0] ?? '', 'base64url')
        .toString()
        .replace('oai_dc', 'datacite'),
    ).toString('base64url');
    for (const query of [
      `?verb=ListRecords&resumptionToken=${token}`,
      `?verb=ListIdentifiers&resumptionToken=${forged}.${token.split('.')[1]}`,
    ])
      expect(errors(await ask(query))).toEqual(['badResumptionToken']);
  });

  it('by another method is refused', async () => {
    expect((await fetch(`${edge.url}/oai?verb=Identify`, { method: 'DELETE' })).status).toBe(405);
  });
});
