import type { Index } from 'meilisearch';
import { describe, expect, it } from 'vitest';
import type { PublicRecord } from '../../src/search/dialect/record.ts';
import { unlessGap, type DialectUnderTest } from './search-api.kit.ts';

/** What is marked and cropped in a hit, as the official client asks for it. */
export const describeMarks = (target: DialectUnderTest, index: () => Index<PublicRecord>): void => {
  const unless = unlessGap(target);
  const telling = { filter: 'themes = telling' };

  describe('marks and crops', () => {
    const formatted = async (q: string, params: Parameters<Index<PublicRecord>['search']>[1]) => {
      const { hits } = await index().search(q, { ...telling, limit: 1, ...params });
      return hits[0]?._formatted as Record<string, unknown> | undefined;
    };

    it('marks words in text and in lists, beside what was asked for', async () => {
      expect(
        await formatted('roma', {
          attributesToRetrieve: ['year', 'hasAward', 'organisation'],
          attributesToHighlight: ['title', 'themes'],
          filter: 'key = roma-neighbours',
        }),
      ).toEqual({
        title: 'New neighbours: working with the <em>Roma</em> community',
        themes: ['newcomers', '<em>roma</em>', 'telling'],
        year: expect.arrayContaining(['2008', '2009', '2010']),
        hasAward: false,
        organisation: null,
      });
    });

    it('marks with the tags given, in every attribute with "*"', async () => {
      const all = await formatted('library', {
        filter: 'key = human-library',
        attributesToHighlight: ['*'],
        highlightPreTag: '[',
        highlightPostTag: ']',
      });
      expect(all).toMatchObject({
        title: 'Human [Library]',
        slug: 'human-[library]',
        passages: [
          { section: 'results', text: 'The human [library] was borrowed by 1,200 readers at 4 events.' },
        ],
      });
    });

    unless('wholeWords', 'marks whole words, also where only their beginning was typed', async () => {
      const title = await formatted('neigh', {
        filter: 'key = roma-neighbours',
        attributesToHighlight: ['title'],
      });
      expect(title?.title).toBe('New <em>neighbours</em>: working with the Roma community');
    });

    it('crops around the words, by a length for all or for one', async () => {
      const crop = { filter: 'key = time-to-play', attributesToRetrieve: ['title'] };
      const cropped = (attributesToCrop: string[], more = {}) =>
        formatted('community house', { ...crop, attributesToCrop, ...more });
      expect(await cropped(['summary'], { cropLength: 3 })).toEqual({
        title: 'Time to Play',
        summary: '…a community house…',
      });
      expect(
        await cropped(['summary:5'], { cropLength: 3, attributesToHighlight: ['summary'] }),
      ).toMatchObject({
        summary: '…in a <em>community</em> <em>house</em> bring…',
      });
      expect(await cropped(['summary:3'], { cropMarker: '~' })).toMatchObject({
        summary: '~a community house~',
      });
      expect(await cropped(['summary:100'])).toMatchObject({
        summary: expect.stringMatching(/^Weekly play .*together\.$/),
      });
    });

    it('crops from the beginning where no word is', async () => {
      const crop = {
        filter: 'key = time-to-play',
        attributesToRetrieve: ['summary'],
        attributesToCrop: ['summary:3'],
      };
      expect(await formatted('', crop)).toEqual({ summary: 'Weekly play sessions…' });
    });

    it('has nothing formatted where no such attribute is', async () => {
      expect(
        await formatted('roma', { attributesToHighlight: ['nope'], attributesToCrop: ['nope:3'] }),
      ).toBeUndefined();
    });

    it('says where the words are, in bytes', async () => {
      const positions = async (q: string, key: string) =>
        (await index().search(q, { filter: `key = ${key}`, showMatchesPosition: true })).hits[0]
          ?._matchesPosition;
      expect(await positions('roma', 'roma-neighbours')).toMatchObject({
        title: [{ start: 33, length: 4 }],
        themes: [{ start: 0, length: 4, indices: [1] }],
      });
      expect(await positions('', 'roma-neighbours')).toEqual({});
      expect(await positions('café', 'library-visits')).toMatchObject({
        'passages.text': [{ start: 62, length: 5, indices: [0] }],
      });
    });

    unless('everyPosition', 'says where the words are in every one of several passages', async () => {
      const { hits } = await index().search('families', {
        filter: 'key = time-to-play',
        showMatchesPosition: true,
      });
      expect(hits[0]?._matchesPosition).toMatchObject({
        'passages.text': [
          { start: 9, length: 8, indices: [0] },
          { start: 36, length: 8, indices: [1] },
        ],
      });
    });
  });
};
