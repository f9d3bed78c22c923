import type { Where } from 'payload';
import { countChanges, readChanges, underTheme } from '../changes/read-changes.ts';
import { readHarvest } from '../content/harvest.ts';
import type { FollowedCollection } from '../domain/public-change.ts';
import { slugsLeadingTo } from '../domain/taxonomy.ts';
import { headerXml, recordXml, tokenXml, type OaiError } from '../presenters/oai-answer.ts';
import { setSince } from '../presenters/oai-sets.ts';
import { element } from '../presenters/oai-xml.ts';
import type { ListRequest } from './oai-arguments.ts';
import type { OaiContext } from './oai-context.ts';
import { writeToken } from './oai-token.ts';

/** Records of one answer. */
export const PAGE = 100;
const TOKEN_MS = 24 * 60 * 60_000;

/**
 * One part of a list, in the order of changes. What changes while it is harvested moves to the end of that order: it is told
 * again, and nothing is passed over.
 */
export const listXml = async ({
  list,
  context,
}: {
  list: ListRequest;
  context: OaiContext;
}): Promise<{ xml: string } | { error: OaiError }> => {
  const selected = selection({ list, context });
  if (!selected) return { error: NOTHING };
  const { payload, secret, now, pageSize = PAGE } = context;
  const read = { payload, after: list.after, ...selected };
  const changes = await readChanges({ ...read, limit: pageSize });
  const last = changes.at(-1);
  if (!last) return { error: NOTHING };
  const remaining = await countChanges(read);
  const total = list.cursor + Math.max(remaining, changes.length);
  const hasMore = list.cursor + changes.length < total;
  const expires = now.getTime() + TOKEN_MS;
  const token = hasMore
    ? writeToken({
        secret,
        token: {
          verb: list.verb,
          prefix: list.prefix,
          ...list.given,
          after: last.sequence,
          cursor: list.cursor + changes.length,
          expires,
        },
      })
    : null;
  const items = await readHarvest({ changes, ...context });
  const isWhole = !hasMore && list.cursor === 0;
  return {
    xml: element(list.verb, [
      ...items.map((item) =>
        list.verb === 'ListRecords'
          ? recordXml({ item, prefix: list.prefix, ...context })
          : headerXml({ item, ...context }),
      ),
      isWhole ? null : tokenXml({ token, cursor: list.cursor, total, expiresAt: new Date(expires) }),
    ]),
  };
};

const NOTHING: OaiError = {
  code: 'noRecordsMatch',
  message: 'Nothing came, changed or went in that set and time.',
};

const selection = ({
  list: { set: spec, from, before },
  context: { taxonomy },
}: {
  list: ListRequest;
  context: OaiContext;
}): { collection?: FollowedCollection; where: Where } | undefined => {
  const set = spec === undefined ? undefined : setSince({ spec, taxonomy });
  if (spec !== undefined && !set) return undefined;
  return {
    ...(set && 'collection' in set && { collection: set.collection }),
    where: {
      and: [
        ...(from ? [{ changedAt: { greater_than_equal: from.toISOString() } }] : []),
        ...(before ? [{ changedAt: { less_than: before.toISOString() } }] : []),
        // What went is noted under the address that its theme had then.
        ...(set && 'theme' in set
          ? [
              {
                or: slugsLeadingTo(taxonomy, { collection: 'themes', slug: set.theme }).map(underTheme),
              },
            ]
          : []),
      ],
    },
  };
};
