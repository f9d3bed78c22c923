import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { parseCaseQuery } from '../api/query-params.ts';
import { searchJson } from '../api/search-json.ts';
import { readLastChanged } from '../changes/last-changed.ts';
import { readGuide } from '../content/guides.ts';
import { readPublicCases } from '../content/public-cases.ts';
import { readSite } from '../content/site.ts';
import { isAppError, notFound } from '../domain/errors.ts';
import type { LocaleCode } from '../domain/locales.ts';
import { caseInWords, guideInWords } from '../presenters/case-in-words.ts';
import { casesHref } from '../presenters/links.ts';
import { DEFAULT_LIMIT } from '../domain/case-query.ts';
import { presentGuide } from '../presenters/guide-view.ts';
import { publicGuide } from '../presenters/public-guide.ts';
import { querySentence } from '../presenters/feed-title.ts';
import { runtime } from '../runtime.ts';
import { readLanguage } from '../graphql/case-arguments.ts';

type Arguments = Record<string, unknown>;

const FOUND = 5;

/** `search_cases`: what /api/search finds, short enough to be read. */
export const searchCases = (args: Arguments): Promise<CallToolResult> =>
  answering(async () => {
    const { locales, publicUrl } = runtime('env');
    const params = new URLSearchParams();
    for (const [name, value] of Object.entries({ limit: FOUND, ...args }))
      for (const one of [value].flat())
        if (one !== undefined && one !== null) params.append(name, String(one));
    const query = await parseCaseQuery({ params, taxonomy: runtime('taxonomy'), locales });
    const results = await runtime('search').searchCases(query, { withHelp: true });
    const { hits, total, page, pages, didYouMean } = searchJson({ results, publicUrl });
    const shown = {
      query: querySentence(results),
      total,
      page,
      pages,
      url: `${publicUrl}${casesHref({ ...query, page: 1, limit: DEFAULT_LIMIT })}`,
      didYouMean: didYouMean ?? null,
      cases: hits.map(
        ({ id, slug, title, url, summary, organisation, places, themes, evidence, figure, passage }) => ({
          key: id,
          slug,
          title,
          url,
          summary,
          organisation: organisation?.label ?? null,
          places: places.map(({ label }) => label),
          themes: themes.map(({ label }) => label),
          evidence,
          figure: figure && `${figure.value} ${figure.unit}`.trim(),
          passage: passage && `${passage.sectionLabel}: ${passage.text}`,
        }),
      ),
    };
    const lines = shown.cases.map(
      ({ title, url, organisation, summary, passage }, index) =>
        `${index + 1}. ${title}${organisation ? ` (${organisation})` : ''}\n${url}\n${summary}${passage ? `\n${passage}` : ''}`,
    );
    return {
      structured: shown,
      text: [`${shown.query}: ${total} found. ${shown.url}`, ...lines].join('\n\n'),
    };
  });

/** `get_case`: one whole case. */
export const getCase = (args: Arguments): Promise<CallToolResult> =>
  answering(async () => {
    const name = String(args.case);
    const { lang, publicUrl } = settings(args);
    const found = await readPublicCases({
      payload: runtime('payload'),
      taxonomy: await runtime('taxonomy').snapshot(),
      locales: runtime('env').locales,
      publicUrl,
      lang,
      where: { or: [{ slug: { equals: name } }, { key: { equals: name } }] },
    });
    const [record] = found.get(name) ?? [...found.values()][0] ?? [];
    if (!record)
      throw notFound(`case: there is no published case “${name.slice(0, 60)}”. Search for it first.`);
    return { structured: record, text: caseInWords(record) };
  });

/** `get_guide`: one whole guide. */
export const getGuide = (args: Arguments): Promise<CallToolResult> =>
  answering(async () => {
    const slug = String(args.guide);
    const { lang, publicUrl } = settings(args);
    const payload = runtime('payload');
    const hit = await readGuide({ slug, reading: { payload, locale: lang, staff: null } });
    if (!hit) throw notFound(`guide: there is no published guide “${slug.slice(0, 60)}”.`);
    const { name: siteName } = await readSite({ payload, lang });
    const lastChanged = await readLastChanged({ payload, collection: 'guides', records: [hit.record] });
    const found = { ...hit.found, lastChanged: lastChanged(hit.record) };
    const view = presentGuide({ found, locale: lang, publicUrl, siteName });
    const guide = publicGuide({ guide: view, publicUrl });
    return { structured: guide, text: guideInWords(guide) };
  });

const settings = ({ lang }: Arguments): { lang: LocaleCode; publicUrl: string } => {
  const { locales, publicUrl } = runtime('env');
  return { lang: readLanguage({ lang, locales }), publicUrl };
};

/** What a tool says, or, in words that an assistant can act on, why it can't. Anything unexpected says nothing of what is inside. */
const answering = async (
  answer: () => Promise<{ structured: Record<string, unknown>; text: string }>,
): Promise<CallToolResult> => {
  try {
    const { structured, text } = await answer();
    return { structuredContent: structured, content: [{ type: 'text', text }] };
  } catch (error) {
    if (!isAppError(error)) runtime('logger').error({ err: error }, 'a tool of /mcp failed');
    const text = isAppError(error)
      ? error.problems.map(({ message }) => message).join('\n')
      : 'Something went wrong here. Try again in a while.';
    return { isError: true, content: [{ type: 'text', text }] };
  }
};
