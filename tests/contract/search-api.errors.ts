import type { Meilisearch, MultiSearchParams, SearchParams } from 'meilisearch';
import { describe, expect, it } from 'vitest';
import { expectRefusal, unlessGap, type DialectUnderTest, type RunningDialect } from './search-api.kit.ts';

/** What no type lets through and programs send all the same. */
type Anything = Record<string, unknown>;

export const describeErrors = (
  target: DialectUnderTest,
  { client, running }: { client: () => Meilisearch; running: () => RunningDialect },
): void => {
  const unless = unlessGap(target);
  const search = (params: Anything): Promise<unknown> =>
    client()
      .index(running().uid)
      .search('', params as SearchParams);

  describe('refusals', () => {
    it.each<[Anything, string]>([
      [{ q: 5 }, 'invalid_search_q'],
      [{ limit: -1 }, 'invalid_search_limit'],
      [{ limit: 'ten' }, 'invalid_search_limit'],
      [{ offset: 1.5 }, 'invalid_search_offset'],
      [{ page: -1 }, 'invalid_search_page'],
      [{ hitsPerPage: 'x' }, 'invalid_search_hits_per_page'],
      [{ attributesToRetrieve: 'title' }, 'invalid_search_attributes_to_retrieve'],
      [{ attributesToHighlight: [1] }, 'invalid_search_attributes_to_highlight'],
      [{ attributesToCrop: 'title' }, 'invalid_search_attributes_to_crop'],
      [{ cropLength: -3 }, 'invalid_search_crop_length'],
      [{ cropMarker: 1 }, 'invalid_search_crop_marker'],
      [{ highlightPreTag: 1 }, 'invalid_search_highlight_pre_tag'],
      [{ highlightPostTag: 1 }, 'invalid_search_highlight_post_tag'],
      [{ showMatchesPosition: 'yes' }, 'invalid_search_show_matches_position'],
      [{ showRankingScore: 1 }, 'invalid_search_show_ranking_score'],
      [{ rankingScoreThreshold: 1.2 }, 'invalid_search_ranking_score_threshold'],
      [{ matchingStrategy: 'any' }, 'invalid_search_matching_strategy'],
      [{ attributesToSearchOn: ['nope'] }, 'invalid_search_attributes_to_search_on'],
      [{ facets: 'themes' }, 'invalid_search_facets'],
      [{ facets: ['nope'] }, 'invalid_search_facets'],
      [{ facets: ['summary'] }, 'invalid_search_facets'],
      [{ distinct: 'nope' }, 'invalid_search_distinct'],
      [{ sort: ['title'] }, 'invalid_search_sort'],
      [{ sort: ['nope:asc'] }, 'invalid_search_sort'],
      [{ sort: ['_geoPoint(99, 1):asc'] }, 'invalid_search_sort'],
      [{ sort: ['_geoRadius(1, 1, 1):asc'] }, 'invalid_search_sort'],
      [{ locales: 'en' }, 'invalid_search_locales'],
      [{ locales: ['xx'] }, 'invalid_search_locales'],
      [{ filters: 'themes = roma' }, 'bad_request'],
      [{ facetFilters: [] }, 'bad_request'],
    ])('%j is refused: %s', async (params, code) => {
      await expectRefusal(search(params), { code });
    });

    it.each<[unknown, RegExp]>([
      [5, /expected String, Array/],
      [[5], /expected String, \[String\]/],
      ['nope = 1', /`nope` is not filterable/],
      ['summary = 1', /`summary` is not filterable/],
      ['themes', /Was expecting an operation[\s\S]*\n1:7 themes$/],
      ['themes =', /instead got nothing\.\n9:9 themes =$/],
      ['themes = roma AND', /Was expecting an operation[\s\S]*\n18:18 /],
      ['(themes = roma', /missing the following closing delimiter: `\)`\.\n1:15 /],
      ['themes = "roma', /missing the following closing delimiter: `"`\.\n10:15 /],
      ['themes = roma year = 2009', /unexpected characters at the end of the filter[\s\S]*\n15:26 /],
      ['themes IN roma', /Expected `\[` after `IN` keyword\.\n11:15 /],
      ['themes IN [roma', /Expected matching `\]`[\s\S]*\n16:16 /],
      ['themes = AND', /`AND`, which is a reserved keyword[\s\S]*\n10:13 /],
      ['themes = roma and year = 2009', /unexpected characters/],
      ['_geo = 1', /`_geo` is a reserved keyword/],
      ['_geoRadius(1, 2)', /3 or 4 arguments/],
      ['_geoRadius(100, 2, 3)', /Bad latitude `100`/],
      ['_geoBoundingBox([52, -2], [53, -1])', /top latitude `52` is below the bottom latitude `53`/],
      ['_geoPolygon([52, -2], [53, -1])', /at least 3 points/],
      ['title = "a\\qb"', /Malformed value/],
      [`${'('.repeat(300)}themes = roma${')'.repeat(300)}`, /maximum depth/],
    ])('the filter %j is refused with the place of its fault', async (filter, says) => {
      await expectRefusal(search({ filter }), { code: 'invalid_search_filter', says });
    });

    it('refuses CONTAINS, which is an experiment that is not switched on', async () => {
      await expectRefusal(search({ filter: 'title CONTAINS play' }), { code: 'feature_not_enabled' });
    });

    it('refuses an index that is not there', async () => {
      await expectRefusal(client().index('nope').search('play'), { code: 'index_not_found', status: 404 });
      await expectRefusal(client().multiSearch({ queries: [{ indexUid: 'nope' }] }), {
        code: 'index_not_found',
        says: /^Inside `\.queries\[0\]`: Index `nope` not found\.$/,
      });
      await expectRefusal(client().index('nope').getDocument('x'), { code: 'index_not_found', status: 404 });
    });

    it('says which of several queries it refuses', async () => {
      const { uid } = running();
      const several = (second: Anything): Promise<unknown> =>
        client().multiSearch({
          queries: [{ indexUid: uid }, { indexUid: uid, ...second }],
        } as MultiSearchParams);
      await expectRefusal(several({ limit: 'x' }), {
        code: 'invalid_search_limit',
        says: /`\.queries\[1\]\.limit`/,
      });
      await expectRefusal(several({ nope: 1 }), {
        code: 'bad_request',
        says: /`nope` inside `\.queries\[1\]`/,
      });
      await expectRefusal(several({ filter: 'nope = 1' }), {
        code: 'invalid_search_filter',
        says: /^Inside `\.queries\[1\]`/,
      });
      const without = { queries: [{ q: 'x' }] } as unknown as MultiSearchParams;
      await expectRefusal(client().multiSearch(without), { code: 'missing_index_uid' });
    });

    it('refuses a facet search without a facet, or in one that is none', async () => {
      const facetSearch = (params: Anything): Promise<unknown> =>
        client()
          .index(running().uid)
          .searchForFacetValues(params as unknown as { facetName: string });
      await expectRefusal(facetSearch({}), { code: 'missing_facet_search_facet_name' });
      await expectRefusal(facetSearch({ facetName: 'nope' }), { code: 'invalid_facet_search_facet_name' });
      await expectRefusal(facetSearch({ facetName: 5 }), { code: 'invalid_facet_search_facet_name' });
      await expectRefusal(facetSearch({ facetName: 'themes', facetQuery: 5 }), {
        code: 'invalid_facet_search_query',
      });
      await expectRefusal(facetSearch({ facetName: 'themes', filter: 'nope = 1' }), {
        code: 'invalid_search_filter',
      });
    });

    it('refuses a document that is not there', async () => {
      const index = client().index(running().uid);
      await expectRefusal(index.getDocument('nope_en'), { code: 'document_not_found', status: 404 });
    });

    it.each([
      ['{}', 'text/plain', 415, 'invalid_content_type'],
      ['{"q":', 'application/json', 400, 'malformed_payload'],
      ['', 'application/json', 400, 'missing_payload'],
      ['[]', 'application/json', 400, 'bad_request'],
      [`{"q":"${'x'.repeat(40)}","`, 'application/json', 400, 'malformed_payload'],
    ])('the body %j as %s gets %i %s', async (body, type, status, code) => {
      const { host, apiKey, uid } = running();
      const response = await fetch(`${host}/indexes/${uid}/search`, {
        method: 'POST',
        headers: { 'content-type': type, ...(apiKey && { authorization: `Bearer ${apiKey}` }) },
        body,
      });
      expect(response.status).toBe(status);
      expect(await response.json()).toMatchObject({ code, type: 'invalid_request' });
    });

    unless(
      'refusals',
      'what is known to Meilisearch and not spoken here is refused, unless it is switched off',
      async () => {
        for (const [params, code] of [
          [{ hybrid: { embedder: 'x' } }, 'invalid_search_hybrid_query'],
          [{ vector: [1, 2] }, 'missing_search_hybrid'],
          [{ media: {} }, 'missing_search_hybrid'],
          [{ personalize: { userContext: 'x' } }, 'invalid_search_personalize'],
          [{ retrieveVectors: true }, 'invalid_search_retrieve_vectors'],
          [{ useNetwork: true }, 'feature_not_enabled'],
          [{ showRankingScoreDetails: true }, 'invalid_search_show_ranking_score_details'],
          [{ showPerformanceDetails: true }, 'invalid_search_show_performance_details'],
        ] as [Anything, string][])
          await expectRefusal(search(params), { code });
        await search({ hybrid: null, vector: null, retrieveVectors: false, showRankingScoreDetails: false });
        const merged = { queries: [{ indexUid: running().uid }], federation: {} };
        await expectRefusal(client().multiSearch(merged), { code: 'invalid_multi_search_federation' });
      },
    );

    unless('readOnly', 'every write is refused, whatever the key', async () => {
      const index = client().index(running().uid);
      const refusal = { code: 'invalid_api_key', status: 403 };
      await expectRefusal(Promise.resolve(index.addDocuments([{ id: 'x' }])), refusal);
      await expectRefusal(Promise.resolve(index.deleteAllDocuments()), refusal);
      await expectRefusal(Promise.resolve(index.updateSettings({ stopWords: ['a'] })), refusal);
      await expectRefusal(Promise.resolve(client().deleteIndex(running().uid)), refusal);
      await expectRefusal(client().getKeys(), refusal);
      await expectRefusal(client().tasks.getTasks(), refusal);
      expect((await index.search('', { limit: 0 })).estimatedTotalHits).toBeGreaterThan(100);
    });
  });
};
