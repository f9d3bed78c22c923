import { FOLLOWED_COLLECTIONS, type FollowedCollection } from '../domain/public-change.ts';

interface Named {
  collection: FollowedCollection;
  key: string;
}

/** `oai:HOST:cases/KEY`: the same for ever, whatever becomes of a record's title and address. */
export const toOaiIdentifier = ({ collection, key, publicUrl }: Named & { publicUrl: string }): string =>
  `oai:${new URL(publicUrl).hostname}:${collection}/${encodeURIComponent(key)}`;

/** What an identifier of this base names; undefined for any other. */
export const parseOaiIdentifier = ({
  identifier,
  publicUrl,
}: {
  identifier: string;
  publicUrl: string;
}): Named | undefined => {
  const start = `oai:${new URL(publicUrl).hostname}:`;
  if (!identifier.startsWith(start)) return undefined;
  const [, name, key] = /^([a-z]+)\/([^/]+)$/.exec(identifier.slice(start.length)) ?? [];
  const collection = FOLLOWED_COLLECTIONS.find((one) => one === name);
  if (!collection || !key) return undefined;
  try {
    return { collection, key: decodeURIComponent(key) };
  } catch {
    return undefined;
  }
};

/** The `oai-identifier` scheme takes names of hosts with a dot: not a test server's `localhost`, nor a bare address. */
const DOMAIN = /^[a-zA-Z][a-zA-Z0-9-]*(\.[a-zA-Z][a-zA-Z0-9-]*)+$/;

export const repositoryIdentifier = (publicUrl: string): string | undefined => {
  const { hostname } = new URL(publicUrl);
  return DOMAIN.test(hostname) ? hostname : undefined;
};
