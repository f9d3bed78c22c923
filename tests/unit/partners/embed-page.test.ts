// Proves that the frame's page holds text as text, its direction, its looks, and kind words when there is no list.
import { describe, expect, it } from 'vitest';
import { DEFAULT_LOOKS, embedSorry } from '../../../src/presenters/embed-document.ts';
import { embedPage } from '../../../src/presenters/embed-page.ts';
import { hit, HOSTILE, results } from './results.ts';

const pageOf = (of = results(), looks = {}) =>
  embedPage({
    results: of,
    looks: { ...DEFAULT_LOOKS, ...looks },
    siteName: 'Casebook',
    moreUrl: 'https://cases.example.org/cases?theme=roma',
  });

describe('the frame', () => {
  it('shows hostile text as text', () => {
    const html = pageOf(results({ hits: [hit({ title: HOSTILE, summary: HOSTILE })] }), { heading: HOSTILE });
    // The frame's own script and no other.
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toContain('alert(1)</script>');
    expect(html).toContain('R&amp;D &lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('opens links outside the frame, and says how many more there are', () => {
    expect(pageOf()).toContain('<base target="_top">');
    expect(pageOf(results(), { target: '_blank' })).toContain('<base target="_blank">');
    expect(pageOf(results({ total: 12 }))).toContain('See all 12 cases in Casebook');
    expect(pageOf(results({ hits: [] }))).toContain('There are no cases on this yet.');
  });

  it('reads right to left where its language does, and each case in its own direction', () => {
    const html = pageOf(results({ query: { lang: 'ar' }, hits: [hit({ lang: 'en' }), hit({ lang: 'ar' })] }));
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('<li lang="en" dir="ltr">');
    expect(html).toContain('<li lang="ar" dir="rtl">');
  });

  it('tells the keeper of a page what is wrong with its address, and a reader no more than that it is away', () => {
    const common = { siteName: 'Casebook', home: 'https://cases.example.org' };
    const wrong = embedSorry({ ...common, problems: ['theme: there is no theme “<x>”.'], kind: 'wrong' });
    expect(wrong).toContain('theme: there is no theme “&lt;x&gt;”.');
    const away = embedSorry({ ...common, problems: ['connect ECONNREFUSED'], kind: 'away' });
    expect(away).toContain('Please try again');
    expect(away).not.toContain('ECONNREFUSED');
  });
});
