import type { DatabaseAdapterObj } from 'payload';
import type { Env } from '../config/env.ts';
import { mongodb } from './mongodb.ts';
import { sqlite } from './sqlite.ts';

type DatabaseSettings = Pick<Env, 'databaseUri' | 'databaseKind' | 'mongodbCompatibility'>;

/** The adapter that DATABASE_URI asks for: `file:` is SQLite in the process, `mongodb:` a server. */
export const database = (settings: DatabaseSettings): DatabaseAdapterObj =>
  settings.databaseKind === 'sqlite'
    ? sqlite({ uri: settings.databaseUri })
    : mongodb({ uri: settings.databaseUri, compatibility: settings.mongodbCompatibility });
