/** What the element says itself; a page in another language gives its own words as `text-more` and so on. */
export const TEXTS = {
  more: 'See all {total} cases',
  open: 'Open this list in the library',
  read: 'Read the whole case',
  empty: 'There are no cases on this yet.',
  none: 'No case matches these words.',
  found: 'Cases found: {total}',
  loading: 'Loading cases …',
  kept: 'The library of cases cannot be reached just now. This is the list of {date}.',
  away: 'The list of cases cannot be shown just now.',
  gone: 'This case is not in the library any more.',
  lost: 'The search cannot be reached just now. Please try again in a while.',
  search: 'Search these cases',
  go: 'Search',
  evidence: 'Evidence: {grade}',
  note: 'The mark says how far a practice was tested. It is no endorsement.',
};

/** Words, and their language when it is not the list's. */
export interface Phrase {
  text: string;
  lang: string;
}

export type Texts = Record<keyof typeof TEXTS, Phrase>;

/** The page's own words where it gives some, marked as English otherwise where the list is not. */
export const textsFor = ({ own, lang }: { own: (name: string) => string; lang: string }): Texts => {
  const isForeign = lang !== '' && !/^en\b/i.test(lang);
  const texts = Object.entries(TEXTS).map(([name, english]) => {
    const text = own(`text-${name}`);
    return [name, { text: text || english, lang: isForeign && !text ? 'en' : '' }];
  });
  return Object.fromEntries(texts) as Texts;
};
