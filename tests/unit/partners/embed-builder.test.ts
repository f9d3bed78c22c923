// Proves what the builder makes of an address: code from which no value breaks out, the same query in element, frame, oEmbed
// and feeds, one case from what people paste, and faults told by name.
import { describe, expect, it } from 'vitest';
import { readEmbedChoice } from '../../../src/api/embed-choice.ts';
import { createTaxonomySnapshot, type TaxonomyRecord } from '../../../src/domain/taxonomy.ts';
import { builderView } from '../../../src/presenters/embed-builder.ts';
import { builderHref, elementCode, frameCode } from '../../../src/presenters/embed-code.ts';

const publicUrl = 'https://c.example';
const theme = (slug: string): TaxonomyRecord => ({
  collection: 'themes',
  id: slug,
  slug,
  titles: { en: slug },
  otherNames: {},
  parentId: null,
  regionId: null,
  placeKind: null,
  latitude: null,
  longitude: null,
  organisationType: null,
});
const taxonomy = { snapshot: async () => createTaxonomySnapshot([theme('roma'), theme('play')]) };
const read = (address: string) =>
  readEmbedChoice({ params: new URLSearchParams(address), locales: ['en', 'ar'], taxonomy });
const viewOf = async (address: string) =>
  builderView({ asked: await read(address), results: null, caseTitle: 'Time to Play', publicUrl });

describe('the element’s code', () => {
  it('holds the query and the looks, and leaves out what goes without saying', async () => {
    const { choice } = await read(
      'theme=roma&theme=play&organisationType=council&limit=5&sort=newest&layout=cards&scheme=auto&target=_top&search=yes&as=element',
    );
    expect(elementCode({ choice, publicUrl, title: 'Cases about Roma' })).toBe(
      [
        '<script src="https://c.example/embed.js" async></script>',
        '<casebook-cases theme="play roma" organisation-type="council" layout="cards" search="yes">',
        '  <a href="https://c.example/cases?theme=play&amp;theme=roma&amp;organisationType=council">Cases about Roma</a>',
        '</casebook-cases>',
      ].join('\n'),
    );
  });

  it('lets no word out of its attribute', async () => {
    const { choice } = await read(
      `q=${encodeURIComponent('"><script>&')}&heading=${encodeURIComponent('"<b>')}`,
    );
    const code = elementCode({ choice, publicUrl, title: '"><img>' });
    expect(code).toContain('q="&quot;&gt;&lt;script&gt;&amp;" heading="&quot;&lt;b&gt;"');
    expect(code).toContain('>&quot;&gt;&lt;img&gt;</a>');
    expect(frameCode({ choice, publicUrl, title: '"><img>' })).toContain('title="&quot;&gt;&lt;img&gt;"');
  });

  it('asks for another language by the element’s own attribute', async () => {
    const { choice } = await read('language=ar&limit=3');
    expect(elementCode({ choice, publicUrl, title: 'x' })).toContain('<casebook-cases lang="ar" limit="3">');
  });
});

it('a frame, its preview, oEmbed and feeds ask for the same', async () => {
  const { code, preview, addresses } = await viewOf('theme=roma&language=ar&scheme=dark&as=frame');
  expect(code).toContain('src="https://c.example/embed/cases?theme=roma&amp;lang=ar&amp;scheme=dark"');
  expect(preview).toBe('/embed/cases?theme=roma&lang=ar&scheme=dark');
  const urls = addresses.map(({ url }) => url);
  expect(urls[0]).toBe(
    `https://c.example/oembed?url=${encodeURIComponent('https://c.example/cases?theme=roma&lang=ar')}`,
  );
  expect(urls.at(-1)).toBe('https://c.example/api/search?theme=roma&lang=ar&limit=5');
  expect(urls.filter((url) => url.includes('/feeds/'))).toHaveLength(3);
  const element = await viewOf('theme=roma&language=ar');
  expect(element.preview).toBe('/embed/preview?theme=roma&language=ar');
});

describe('one case', () => {
  it.each(['time-to-play', 'https://c.example/cases/time-to-play?lang=ar#results', ' /cases/Time-to-Play/ '])(
    'is understood from “%s”',
    async (pasted) => {
      const { choice, problems } = await read(`case=${encodeURIComponent(pasted)}&theme=roma`);
      expect([choice.slug, problems]).toEqual(['time-to-play', []]);
    },
  );

  it('has a code, a frame and an address of its own', async () => {
    const view = await viewOf('case=time-to-play&layout=cards&search=yes');
    expect(view.code).toContain('<casebook-cases case="time-to-play">');
    expect(view.code).toContain('<a href="https://c.example/cases/time-to-play">Time to Play</a>');
    expect(view.preview).toContain('case=time-to-play');
    expect((await viewOf('case=time-to-play&as=frame')).preview).toBe('/embed/cases/time-to-play');
    expect(view.total).toBeNull();
  });
});

it('tells each fault by name, and still shows what it would be without', async () => {
  const faults = async (address: string) => (await read(address)).problems.map(({ field }) => field);
  expect(await faults('theme=nonsense&limit=0')).toEqual(['limit', 'theme']);
  expect(await faults('layout=spiral')).toEqual(['layout']);
  expect(await faults('case=not/a case')).toEqual(['case']);
  expect(await faults('language=xx')).toEqual(['lang']);
  expect((await read('theme=nonsense')).choice.query.limit).toBe(5);
});

it('opens with the query of a search', async () => {
  const { choice } = await read('theme=roma&q=homes&language=ar');
  expect(builderHref(choice.query)).toBe('/partners/embed?q=homes&theme=roma&language=ar');
});
