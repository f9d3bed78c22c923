import type { PayloadRequest } from 'payload';
import { ROLES } from '../../domain/vocabulary.ts';
import { quietRequest } from './quiet-request.ts';

const REVIEWING = ROLES.slice(ROLES.indexOf('reviewer'));
/** Deeper than any tree of themes. */
const MOST_LEVELS = 20;

/** Accounts that review any of these themes, or one above them, and may. */
export const reviewersOf = async ({ themes, req }: { themes: string[]; req: PayloadRequest }) => {
  const ids = await withThoseAbove({ themes, req });
  if (ids.length === 0) return [];
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { and: [{ reviewsThemes: { in: ids } }, { role: { in: REVIEWING } }] },
    sort: 'createdAt',
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req: quietRequest(req),
  });
  return docs;
};

/** The reviewer of the case's themes who has the fewest cases to read; undefined where the themes have none. */
export const pickReviewer = async ({
  themes,
  except,
  req,
}: {
  themes: string[];
  /** Who wrote it: others read it. */
  except: (string | null | undefined)[];
  req: PayloadRequest;
}): Promise<string | undefined> => {
  const reviewers = (await reviewersOf({ themes, req })).filter(({ id }) => !except.includes(String(id)));
  let best: { id: string; open: number } | undefined;
  for (const { id } of reviewers) {
    const open = await openReviews({ id: String(id), req });
    if (!best || open < best.open) best = { id: String(id), open };
  }
  return best?.id;
};

const openReviews = async ({ id, req }: { id: string; req: PayloadRequest }): Promise<number> => {
  const { totalDocs } = await req.payload.countVersions({
    collection: 'cases',
    where: {
      and: [
        { latest: { equals: true } },
        { 'version.workflow.assignee': { equals: id } },
        { 'version.workflow.stage': { equals: 'in-review' } },
      ],
    },
    overrideAccess: true,
    req: quietRequest(req),
  });
  return totalDocs;
};

const withThoseAbove = async ({
  themes,
  req,
}: {
  themes: string[];
  req: PayloadRequest;
}): Promise<string[]> => {
  const found = new Set(themes);
  let next = themes;
  for (let level = 0; next.length > 0 && level < MOST_LEVELS; level += 1) {
    const { docs } = await req.payload.find({
      collection: 'themes',
      where: { id: { in: next } },
      select: { parent: true },
      depth: 0,
      limit: 0,
      pagination: false,
      overrideAccess: true,
      req: quietRequest(req),
    });
    next = docs.flatMap(({ parent }) => (parent ? [idOf(parent)] : [])).filter((id) => !found.has(id));
    for (const id of next) found.add(id);
  }
  return [...found];
};

/** The id of a relation, however deep it was read. */
export const idOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : String(value);
