import path from 'node:path';
import { compatibilityOptions, mongooseAdapter, type Args } from '@payloadcms/db-mongodb';
import type { DatabaseAdapterObj } from 'payload';
import type { Env } from '../config/env.ts';

type Compatibility = NonNullable<Env['mongodbCompatibility']>;

/** FerretDB answers MongoDB's protocol over SQL: no transactions, no index hints, few aggregation stages. */
const FERRETDB: Partial<Args> = {
  disableIndexHints: true,
  transactionOptions: false,
  useAlternativeDropDatabase: true,
  useJoinAggregations: false,
  usePipelineInSortLookup: false,
};

const optionsFor = (compatibility: Compatibility | undefined): Partial<Args> => {
  if (!compatibility) return {};
  return compatibility === 'ferretdb' ? FERRETDB : compatibilityOptions[compatibility];
};

/** MongoDB by address; transactions where the address names a replica set. */
export const mongodb = ({
  uri,
  compatibility,
}: {
  uri: string;
  compatibility?: Compatibility;
}): DatabaseAdapterObj =>
  mongooseAdapter({
    url: uri,
    migrationDir: path.resolve('src/database/migrations/mongodb'),
    ...(/[?&]replicaSet=|^mongodb\+srv:/.test(uri) ? {} : { transactionOptions: false }),
    ...optionsFor(compatibility),
  });
