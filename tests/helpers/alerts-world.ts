import type { Payload } from 'payload';
import { fingerprintOf, sealAddress } from '../../src/alerts/sealed-address.ts';
import { ALERT_FREQUENCIES } from '../../src/domain/alert.ts';
import { hashOfSecret, newSecret } from '../../src/editorial/secret-link.ts';
import { createCase, publish } from './search-base.ts';

/* Fifty cases that come out and two hundred searches, of which one can say without any search engine which finds what. */

export interface Subject {
  title: string;
  slug: string;
  theme: number;
  place: number;
  word: string;
}

interface FollowedSearch {
  query: string;
  finds: (subject: Subject) => boolean;
}

const THEMES = 10;
const PLACES = 5;
/** Far from each other, so that no spelling of one is taken for another. */
const WORDS =
  'lighthouse blacksmith umbrella violin gearbox pumpkin thunder quarry velvet mosquito harbour cinnamon glacier penguin tractor walnut zeppelin carousel dolphin marzipan trombone volcano biscuit kangaroo sapphire windmill orchard fountain caravan nutmeg labyrinth sycamore telescope raspberry crocodile monastery accordion jellyfish chandelier porcupine'.split(
    ' ',
  );
const NEW_CASES = 50;
const SEARCHES = 200;
const EACH = 5;

const wordOf = (number: number): string => WORDS[number % WORDS.length] ?? '';
const coordinates = (place: number) => ({ latitude: 51 + place, longitude: -1 });

export const NEW: Subject[] = Array.from({ length: NEW_CASES }, (_, number) => ({
  title: `New ${wordOf(number)} ${number}`,
  slug: `new-${number}`,
  theme: number % THEMES,
  place: Math.floor(number / THEMES) % PLACES,
  word: wordOf(number),
}));

export const FOLLOWED: FollowedSearch[] = [
  ...numbers(THEMES).map((theme) => ({
    query: `theme=theme-${theme}`,
    finds: (subject: Subject) => subject.theme === theme,
  })),
  ...numbers(PLACES).map((place) => ({
    query: `near=${51 + place},-1,20`,
    finds: (subject: Subject) => subject.place === place,
  })),
  ...numbers(THEMES * PLACES).map((number) => ({
    query: `theme=theme-${number % THEMES}&place=place-${Math.floor(number / THEMES)}`,
    finds: ({ theme, place }: Subject) => theme === number % THEMES && place === Math.floor(number / THEMES),
  })),
  ...WORDS.map((word) => ({ query: `q=${word}`, finds: (subject: Subject) => subject.word === word })),
  ...WORDS.flatMap((word) =>
    numbers(PLACES).map((place) => ({
      query: `q=${word}&place=place-${place}`,
      finds: (subject: Subject) => subject.word === word && subject.place === place,
    })),
  ),
].slice(0, SEARCHES);

/** What cases are sorted by, and a case of each word that was out before anybody followed anything. */
export const makeWorld = async (payload: Payload): Promise<void> => {
  for (const number of numbers(THEMES))
    await publish(payload, { collection: 'themes', title: `Theme ${number}` });
  for (const number of numbers(PLACES))
    await publish(payload, {
      collection: 'places',
      title: `Place ${number}`,
      kind: 'town',
      ...coordinates(number),
    });
  await publish(payload, { collection: 'organisations', title: 'Salix', type: 'charity' });
  for (const [number, word] of WORDS.entries())
    await publishSubject({
      payload,
      subject: {
        title: `Old ${word}`,
        slug: `old-${word}`,
        theme: number % THEMES,
        place: number % PLACES,
        word,
      },
    });
};

/** As an editor publishes it. */
export const publishSubject = async ({
  payload,
  subject: { title, slug, theme, place },
}: {
  payload: Payload;
  subject: Subject;
}): Promise<void> => {
  const idOf = async (collection: 'themes' | 'places' | 'organisations', named: string): Promise<string> => {
    const { docs } = await payload.find({
      collection,
      where: { slug: { equals: named } },
      depth: 0,
      overrideAccess: true,
    });
    return String(docs[0]?.id);
  };
  await createCase(payload, {
    title,
    slug,
    organisation: await idOf('organisations', 'salix'),
    themes: [await idOf('themes', `theme-${theme}`)],
    places: [await idOf('places', `place-${place}`)],
    challenges: [{ statement: `Nobody knew what ${slug} was about.`, kind: 'information' }],
  });
};

export interface Follower {
  address: string;
  finds: (subject: Subject) => boolean;
}

/** Five followers for each search, of every kind, straight into the base. */
export const addFollowers = async ({
  payload,
  seenSequence,
}: {
  payload: Payload;
  seenSequence: number;
}): Promise<Follower[]> => {
  const followers: Follower[] = [];
  for (const [at, { query, finds }] of FOLLOWED.entries())
    for (const number of numbers(EACH)) {
      const mailbox = `reader-${at}-${number}@example.org`;
      const secret = newSecret();
      const fingerprint = fingerprintOf({ payload, mailbox, query, lang: 'en' });
      await payload.db.create({
        collection: 'alerts',
        data: {
          query,
          lang: 'en',
          frequency: ALERT_FREQUENCIES[(at + number) % ALERT_FREQUENCIES.length],
          state: 'active',
          address: sealAddress({ payload, fingerprint, subscriber: { mailbox, secret } }),
          fingerprint,
          secretHash: hashOfSecret(secret),
          askedAt: new Date().toISOString(),
          seenSequence,
        },
        returning: false,
      });
      followers.push({ address: mailbox, finds });
    }
  return followers;
};

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, number) => number);
}
