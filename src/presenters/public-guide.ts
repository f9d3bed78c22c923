import { z } from 'zod';
import { paragraphs } from '../search/passages.ts';
import type { GuideView, RecommendationView } from './guide-view.ts';

const linked = z.object({ label: z.string(), url: z.string() });
const recommendationShape = z.object({
  number: z.string(),
  title: z.string(),
  url: z.string(),
  text: z.string().describe('How to go about it, as plain text.'),
  cases: z.array(z.object({ title: z.string(), url: z.string(), organisation: z.string().nullable() })),
});

/** The shape of a published guide for programs: its chapters as plain text, its recommendations with the cases that show them. */
export const publicGuideShape = z
  .object({
    slug: z.string(),
    url: z.string().describe('The address to cite.'),
    title: z.string(),
    subtitle: z.string().nullable(),
    summary: z.string(),
    edition: z.string().nullable(),
    publishedOn: z.string().nullable().describe('As exactly as it is known: 2009, 2009-06 or 2009-06-18.'),
    publishers: z.array(linked),
    themes: z.array(linked),
    chapters: z.array(
      z.object({
        number: z.number().int(),
        title: z.string(),
        url: z.string(),
        text: z.string(),
        recommendations: z.array(recommendationShape),
      }),
    ),
    citation: z.string(),
  })
  .describe('A published guide.');
export type PublicGuide = z.infer<typeof publicGuideShape>;

/** A guide as programs get it: what its page shows, with absolute addresses and no marks. */
export const publicGuide = ({ guide, publicUrl }: { guide: GuideView; publicUrl: string }): PublicGuide => {
  const links = (named: GuideView['themes']) =>
    named.map(({ label, href }) => ({ label, url: `${publicUrl}${href ?? ''}` }));
  const recommendation = ({ id, number, title, guidance, cases }: RecommendationView) => ({
    number,
    title,
    url: `${guide.url}#${id}`,
    text: plainText(guidance),
    cases: cases.map(({ href, ...shown }) => ({ ...shown, url: `${publicUrl}${href}` })),
  });
  return {
    slug: guide.slug,
    url: guide.url,
    title: guide.title,
    subtitle: guide.subtitle,
    summary: guide.summary,
    edition: guide.edition,
    publishedOn: guide.publishedOn?.iso ?? null,
    publishers: links(guide.publishers),
    themes: links(guide.themes),
    chapters: guide.chapters.map(({ id, number, title, parts, recommendations }) => ({
      number,
      title,
      url: `${guide.url}#${id}`,
      text: parts
        .flatMap((part) => (part.kind === 'prose' ? [plainText(part.content)] : []))
        .filter(Boolean)
        .join('\n\n'),
      recommendations: recommendations.map(recommendation),
    })),
    citation: guide.citation,
  };
};

const plainText = (value: unknown): string =>
  paragraphs('guidance', value)
    .map(({ text }) => text)
    .join('\n\n');
