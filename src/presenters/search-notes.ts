import { languageName } from '../i18n/language-name.ts';
import { searchWordsFor } from '../i18n/search-words.ts';
import type { SearchResults } from '../search/results.ts';
import { casesHref } from './links.ts';

/** A run of words in a note: plain, a word of the search, or a link. */
export interface NoteRun {
  text: string;
  isWord?: boolean;
  href?: string;
  /** The link leaves the list. */
  isElsewhere?: boolean;
}

export interface SearchNote {
  kind: 'behind' | 'language' | 'corrected' | 'meant' | 'dropped' | 'also' | 'named';
  runs: NoteRun[];
}

/** More synonyms than this tell a reader nothing. */
const SYNONYMS = 6;

/**
 * What search did with the words beyond looking for them as typed. A correction offers no search for the word as typed:
 * it is only made where no case has that word.
 */
export const searchNotes = (results: NotedResults & { isCatchingUp?: boolean }): SearchNote[] => {
  const { query, total, corrections, didYouMean, droppedWords, alsoSearched, answeredIn, named } = results;
  const words = searchWordsFor(query.lang);
  const notes: SearchNote[] = [];
  if (results.isCatchingUp) notes.push({ kind: 'behind', runs: [{ text: words.catchingUp }] });
  const list = languageOfList(results);
  if (list !== query.lang) {
    const answered = languageName({ code: list, inWordsOf: words.lang });
    const asked = languageName({ code: query.lang, inWordsOf: words.lang });
    const text = answeredIn === query.lang ? words.toldIn(answered) : words.answeredIn({ asked, answered });
    notes.push({ kind: 'language', runs: [{ text }] });
  }
  if (total > 0 && corrections.length > 0)
    notes.push({
      kind: 'corrected',
      runs: [
        { text: `${words.searchedFor} ` },
        ...listed(corrections.map(({ meant }) => meant)),
        { text: ` ${words.insteadOf} ` },
        ...listed(corrections.map(({ typed }) => typed)),
        { text: '.' },
      ],
    });
  // Where the correction was searched for already, asking whether it was meant says the same twice.
  else if (didYouMean)
    notes.push({
      kind: 'meant',
      runs: [
        { text: `${words.didYouMean} ` },
        { text: didYouMean, href: casesHref({ ...query, q: didYouMean, page: 1 }) },
        { text: '?' },
      ],
    });
  if (total > 0 && droppedWords.length > 0)
    notes.push({
      kind: 'dropped',
      runs: [{ text: `${words.leftOut} ` }, ...listed(droppedWords), { text: '.' }],
    });
  const synonyms = [...new Set(alsoSearched.flatMap((also) => also.synonyms))];
  if (synonyms.length > 0)
    notes.push({
      kind: 'also',
      runs: [{ text: `${words.alsoSearching} ${synonyms.slice(0, SYNONYMS).join(', ')}` }],
    });
  if (named.length > 0)
    notes.push({
      kind: 'named',
      runs: [
        { text: `${words.seeAlso} ` },
        ...named.flatMap(({ kind, label, url }, index) => [
          { text: `${index > 0 ? ', ' : ''}${words.nouns[kind] ?? ''} ` },
          { text: label, href: url, isElsewhere: true },
        ]),
        { text: '.' },
      ],
    });
  return notes;
};

/**
 * The language that everything listed is in: another than the reader's where search found nothing in that, or where none
 * of the cases listed has been put into it.
 */
export const languageOfList = ({
  query,
  hits,
  answeredIn,
}: Pick<SearchResults, 'query' | 'hits' | 'answeredIn'>): string => {
  if (hits.length === 0) return query.lang;
  if (answeredIn !== query.lang) return answeredIn;
  const [first, ...others] = new Set(hits.map(({ lang }) => lang));
  return first && others.length === 0 ? first : query.lang;
};

export const noteText = ({ runs }: SearchNote): string => runs.map(({ text }) => text).join('');

type NotedResults = Pick<
  SearchResults,
  | 'query'
  | 'total'
  | 'hits'
  | 'corrections'
  | 'didYouMean'
  | 'droppedWords'
  | 'alsoSearched'
  | 'answeredIn'
  | 'named'
>;

const listed = (words: string[]): NoteRun[] =>
  words.flatMap((text, index) => [...(index > 0 ? [{ text: ', ' }] : []), { text, isWord: true }]);
