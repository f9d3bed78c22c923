// Proves how a guide is put together: numbers, anchors, cases that show a recommendation, and no trace of what is unpublished.
import { describe, expect, it } from 'vitest';
import type { Guide, Recommendation } from '../../../src/payload-types.ts';
import { hrefOfLink } from '../../../src/presenters/case-view-rich-text.ts';
import { guidePageRules } from '../../../src/presenters/guide-view-print.ts';
import { presentGuide } from '../../../src/presenters/guide-view.ts';
import { prose } from '../../helpers/prose.ts';
import { caseRecord, recommendation } from './records.ts';

const play = caseRecord({ title: 'Time to Play' });
const film = caseRecord({ title: 'A film' });

const block = (fields: Record<string, unknown>) => ({ type: 'block', version: 2, format: '', fields });
const set = (target: Recommendation) => block({ blockType: 'recommendation', recommendation: target.id });
const box = (id: string, note?: string) => block({ blockType: 'caseBox', case: id, note });

const content = (...blocks: object[]) => {
  const text = prose('Some prose.');
  return {
    root: { ...text.root, children: [...text.root.children, ...blocks, ...text.root.children] },
  } as NonNullable<Guide['chapters'][number]['content']>;
};

const present = ({
  chapters,
  recommendations,
}: {
  chapters: Guide['chapters'];
  recommendations: Recommendation[];
}) =>
  presentGuide({
    found: {
      guide: {
        id: 'guide',
        title: 'Welcoming newcomers',
        slug: 'welcoming-newcomers',
        summary: 'What to do.',
        chapters,
        createdAt: '2026-01-01T00:00:00.000Z',
        updatedAt: '2026-01-01T00:00:00.000Z',
      },
      recommendations,
      cases: [play, film],
    },
    locale: 'en',
    publicUrl: 'https://cases.example.org',
    siteName: 'Casebook',
  });

describe('presentGuide', () => {
  it('numbers recommendations by chapter unless they are cited by a number of their own', () => {
    const [first, second, third] = [
      recommendation('Ask'),
      recommendation('Listen', { number: '9.9' }),
      recommendation('Act'),
    ];
    const { chapters, recommendations } = present({
      chapters: [
        { title: 'Before', content: content(set(first), set(second)) },
        { title: 'Before', content: content(set(third), set(first)) },
      ],
      recommendations: [first, second, third],
    });
    expect(recommendations.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '1.1 Ask',
      '9.9 Listen',
      '2.1 Act',
    ]);
    expect(chapters.map(({ id }) => id)).toEqual(['before', 'before-2']);
    expect(chapters[1]?.parts.filter((part) => part.kind === 'recommendation')).toMatchObject([
      { isFirst: true },
      { isFirst: false, recommendation: { number: '1.1' } },
    ]);
  });

  it('leaves out blocks whose record is not published, without a gap in the numbers or the prose', () => {
    const open = recommendation('Open', { cases: [play.id, 'a-hidden-case'] });
    const hidden = recommendation('Hidden');
    const view = present({
      chapters: [
        {
          title: 'One',
          content: content(set(hidden), box('a-hidden-case', 'a secret note'), set(open), box(film.id)),
        },
      ],
      recommendations: [open],
    });
    expect(view.chapters[0]?.parts.map(({ kind }) => kind)).toEqual([
      'prose',
      'recommendation',
      'caseBox',
      'prose',
    ]);
    expect(view.recommendations).toMatchObject([{ number: '1.1', cases: [{ title: 'Time to Play' }] }]);
    expect(JSON.stringify(view)).not.toMatch(/[Hh]idden|secret/);
  });

  it('lists each case once, with the recommendations it shows', () => {
    const one = recommendation('One', { cases: [play.id] });
    const two = recommendation('Two', { cases: [play.id] });
    const { cases } = present({
      chapters: [{ title: 'A', content: content(set(one), set(two), box(film.id)) }],
      recommendations: [one, two],
    });
    expect(cases.map(({ title, shows }) => [title, shows.map(({ number }) => number)])).toEqual([
      ['A film', []],
      ['Time to Play', ['1.1', '1.2']],
    ]);
  });
});

it('sets the running heads of print without letting a title out of its string', () => {
  const rules = guidePageRules({
    title: 'A "title"</style><script>',
    chapters: [{ id: 'a', number: 1, title: 'Back\\slash', parts: [], recommendations: [] }],
  });
  expect(rules).not.toMatch(/<|"title"|Back\\slash/);
  expect(rules).toContain('[data-chapter="1"]{page:chapter-1}');
});

describe('hrefOfLink', () => {
  it('leads to the record’s page, and nowhere when the record is not filled in', () => {
    const internal = (doc: object) => hrefOfLink({ linkType: 'internal', doc });
    expect(internal({ relationTo: 'cases', value: { slug: 'time-to-play' } })).toBe('/cases/time-to-play');
    expect(internal({ relationTo: 'resources', value: { slug: 'pack' } })).toBe('/resources#pack');
    expect(internal({ relationTo: 'cases', value: 'an-id' })).toBeNull();
    expect(internal({ relationTo: 'users', value: { slug: 'somebody' } })).toBeNull();
  });

  it.each([
    ['https://example.org/a', true],
    ['/cases?q=play', true],
    ['#part', true],
    ['javascript:alert(1)', false],
    ['  JavaScript:alert(1)', false],
    ['data:text/html,x', false],
    ['//evil.example', false],
    ['', false],
  ])('takes %j: %s', (url, isTaken) => {
    expect(hrefOfLink({ linkType: 'custom', url })).toBe(isTaken ? url : null);
  });
});
