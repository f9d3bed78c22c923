import type { GuideView } from './guide-view.ts';

/**
 * The paged-media rules of one guide: its title and the chapter's at the head of each page, the page's number at its
 * foot, nothing on the title page. They hold the guide's own words, so no style sheet of the project can.
 */
export const guidePageRules = ({ title, chapters }: Pick<GuideView, 'title' | 'chapters'>): string => {
  const box = (words: string): string => `{content:${cssString(words)};font:8pt serif;color:#333}`;
  const rules = [
    `@page{@top-left${box(title)}@bottom-right{content:counter(page);font:9pt serif}}`,
    '@page:first{@top-left{content:none}@top-right{content:none}@bottom-right{content:none}}',
    ...chapters.map(
      ({ number, title: chapter }) => `@page ${pageName(number)}{@top-right${box(`${number}  ${chapter}`)}}`,
    ),
    ...chapters.map(({ number }) => `[data-chapter="${number}"]{page:${pageName(number)}}`),
  ];
  return `@media print{${rules.join('')}}`;
};

const pageName = (number: number): string => `chapter-${number}`;

/** Any words as a CSS string that neither ends early nor closes the style element around it. */
const cssString = (words: string): string =>
  `"${words.replace(/[^\p{L}\p{N} .,;:!?()’–-]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
