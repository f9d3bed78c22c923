import type { Payload } from 'payload';
import { seededRandom } from './seeded-random.ts';
import { publish } from './search-base.ts';

/** Saves one random thing that readers see, or see no more; false where that was refused. */
export type Save = () => Promise<boolean>;

interface Known {
  cases: string[];
  themes: string[];
  organisations: string[];
}

/** Every kind of save an editor makes, in a mix that keeps the base growing slowly. */
export const createSaver = async ({ payload, seed }: { payload: Payload; seed: number }): Promise<Save> => {
  const random = seededRandom(seed);
  const known = await everythingIn(payload);
  const label = (): string => random.below(1e9).toString(36);
  const any = (ids: string[]): string => ids[random.below(ids.length)] ?? '';
  const update = (collection: 'cases' | 'themes' | 'organisations', id: string, data: object, more = {}) =>
    payload.update({ collection, id, depth: 0, overrideAccess: true, data: data as never, ...more });
  const published = { _status: 'published' } as const;

  const saves: [share: number, save: () => Promise<unknown>][] = [
    [
      30,
      async () => {
        const isDraft = random.chance(0.15);
        const title = label();
        const { id } = await payload.create({
          collection: 'cases',
          depth: 0,
          draft: isDraft,
          overrideAccess: true,
          data: {
            title: `Case ${title}`,
            slug: `case-${title}`,
            summary: 'In short.',
            tier: 'snapshot',
            evidence: 'untested',
            sources: [{ title: 'Own account', publisher: 'Itself', kind: 'own-account' }],
            organisation: any(known.organisations),
            themes: [any(known.themes)],
            _status: isDraft ? 'draft' : 'published',
          },
        });
        known.cases.push(String(id));
      },
    ],
    [22, () => update('cases', any(known.cases), { title: `Renamed ${label()}`, ...published })],
    [8, () => update('cases', any(known.cases), { title: `Drafted ${label()}` }, { draft: true })],
    [8, () => update('cases', any(known.cases), { _status: 'draft' })],
    [
      8,
      () =>
        update(
          'cases',
          any(known.cases),
          { title: `Achos ${label()}`, summary: 'Yn fyr.', ...published },
          { locale: 'cy' },
        ),
    ],
    [4, () => update('themes', any(known.themes), { title: `Theme ${label()}`, ...published })],
    [2, () => update('themes', any(known.themes), { _status: 'draft' })],
    [3, () => update('organisations', any(known.organisations), { title: `Trust ${label()}`, ...published })],
    [5, () => update('cases', any(known.cases), { deletedAt: new Date().toISOString() })],
    [
      9,
      async () => {
        const id = any(known.cases);
        known.cases = known.cases.filter((other) => other !== id);
        await payload.delete({ collection: 'cases', id, trash: true, overrideAccess: true });
      },
    ],
    [
      1,
      async () => {
        const [id] = known.themes.splice(0, 1);
        known.themes.push(await publish(payload, { collection: 'themes', title: `Theme ${label()}` }));
        await payload.delete({ collection: 'themes', id: id ?? '', trash: true, overrideAccess: true });
      },
    ],
  ];
  const sum = saves.reduce((all, [share]) => all + share, 0);

  return async () => {
    let left = random.next() * sum;
    const [, save] = saves.find(([share]) => (left -= share) < 0) ?? saves[0] ?? [];
    try {
      await save?.();
      return true;
    } catch (error) {
      // What is in the trash, or names an unpublished theme, is refused.
      if (isRefusal(error)) return false;
      throw error;
    }
  };
};

const isRefusal = (error: unknown): boolean =>
  error instanceof Error && 'status' in error && [400, 403, 404].includes(Number(error.status));

/** What an earlier process left, and at least something to sort cases by. */
const everythingIn = async (payload: Payload): Promise<Known> => {
  const idsOf = async (collection: 'cases' | 'themes' | 'organisations'): Promise<string[]> => {
    const { docs } = await payload.find({
      collection,
      limit: 0,
      pagination: false,
      depth: 0,
      select: {},
      sort: 'createdAt',
      overrideAccess: true,
    });
    return docs.map(({ id }) => String(id));
  };
  const [cases, themes, organisations] = [
    await idsOf('cases'),
    await idsOf('themes'),
    await idsOf('organisations'),
  ];
  for (let number = themes.length; number < 12; number += 1)
    themes.push(await publish(payload, { collection: 'themes', title: `Theme number ${number}` }));
  for (let number = organisations.length; number < 12; number += 1)
    organisations.push(
      await publish(payload, {
        collection: 'organisations',
        title: `Trust number ${number}`,
        type: 'charity',
      }),
    );
  return { cases, themes, organisations };
};
