import type { SearchDocument } from '../../src/search/document.ts';
import { bareQuery } from './queries.ts';
import type { Peer } from './peers/peer.ts';

/** Milliseconds from sending each changed case until a search for its new word finds it, sorted. */
export const timeToVisible = async ({
  peer,
  documents,
}: {
  peer: Peer;
  documents: SearchDocument[];
}): Promise<number[]> => {
  const times: number[] = [];
  for (const [number, document] of documents.entries()) {
    const word = `zyxwv${'abcdefghijklmnopqrstuvwxyz'.charAt(number % 26)}q`;
    const query = bareQuery(word);
    const started = performance.now();
    await peer.upsert({ ...document, title: `${document.title} ${word}`, revision: `2-${number}` });
    while (!(await peer.search(query)).ids.includes(document.id));
    times.push(performance.now() - started);
  }
  return times.sort((left, right) => left - right);
};
