import { GUIDANCE_KINDS, type DocumentKind } from '../../domain/vocabulary.ts';
import { DialectError } from './errors.ts';

/** What the dialect calls an index, and which kinds of record it holds. */
const INDEXES = {
  cases: ['case'],
  guidance: GUIDANCE_KINDS,
} as const satisfies Record<string, readonly DocumentKind[]>;

export type IndexUid = keyof typeof INDEXES;
export const INDEX_UIDS = Object.keys(INDEXES) as IndexUid[];

export const kindsIn = (uid: IndexUid): readonly DocumentKind[] => INDEXES[uid];

/** @throws DialectError `invalid_index_uid` or `index_not_found` */
export const indexNamed = (uid: string): IndexUid => {
  const known = INDEX_UIDS.find((candidate) => candidate === uid);
  if (known) return known;
  if (!/^[A-Za-z0-9_-]{1,512}$/.test(uid))
    throw new DialectError({
      code: 'invalid_index_uid',
      message: `\`${uid.slice(0, 512)}\` is not a valid index uid: it takes letters from a to z, figures, hyphens (-) and underscores (_).`,
    });
  throw new DialectError({ code: 'index_not_found', message: `Index \`${uid}\` not found.` });
};
