import path from 'node:path';
import { z } from 'zod';
import { DEFAULT_LOCALE, isLocaleCode, LOCALES, type LocaleCode } from '../domain/locales.ts';
import { parseSender, type Sender } from '../domain/mailbox.ts';

/** Every setting of the product, checked. Nothing else reads the environment. */
export interface Env {
  mode: 'production' | 'development' | 'test';
  port: number;
  host: string;
  /** Without a trailing slash. */
  publicUrl: string;
  /** Absolute. */
  dataDir: string;
  databaseUri: string;
  databaseKind: 'sqlite' | 'mongodb';
  /** Payload's MongoDB compatibility preset for servers that only speak its protocol. */
  mongodbCompatibility?: 'documentdb' | 'cosmosdb' | 'firestore' | 'ferretdb';
  meili?: { url: string; key?: string };
  /** An index kept beside the Meilisearch server's, to answer while that does not. */
  searchStandby: 'embedded' | 'none';
  /** Empty until the start makes one and keeps it in DATA_DIR. */
  payloadSecret: string;
  seed: 'demo' | 'none';
  smtpUrl?: string;
  /** Who mails are from. */
  mailFrom: Sender;
  /** A WebSub hub that is told when feeds change. */
  websubHub?: string;
  redisUrl?: string;
  s3?: { bucket: string; region?: string; endpoint?: string; accessKeyId?: string; secretAccessKey?: string };
  locales: LocaleCode[];
  logLevel: string;
  /** How many proxies in front are trusted to name the visitor's address. */
  trustProxy: number;
}

export class EnvError extends Error {
  /** One line a problem, each naming the variable and what it takes. */
  readonly problems: string[];
  constructor(problems: string[]) {
    super(problems.join('\n'));
    this.name = 'EnvError';
    this.problems = problems;
  }
}

const url = (protocols: string[], example: string) =>
  z.string().refine(
    (value) => {
      try {
        return protocols.includes(new URL(value).protocol);
      } catch {
        return false;
      }
    },
    { message: `takes an address such as ${example}` },
  );

const wholeNumber = ({ from, to }: { from: number; to: number }) =>
  z
    .string()
    .regex(/^\d+$/, { message: `takes a whole number from ${from} to ${to}` })
    .transform(Number)
    .refine((value) => value >= from && value <= to, {
      message: `takes a whole number from ${from} to ${to}`,
    });

const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, { message: `takes one of ${values.join(', ')}` });

const DATABASE_EXAMPLE = 'file:./data/casebook.db or mongodb://host/casebook?replicaSet=rs0';

const schema = z.object({
  NODE_ENV: oneOf(['production', 'development', 'test']).default('production'),
  PORT: wholeNumber({ from: 0, to: 65535 }).default(3000),
  HOST: z.string().regex(/^\S+$/, { message: 'takes a host name or address' }).default('127.0.0.1'),
  PUBLIC_URL: url(['http:', 'https:'], 'https://casebook.example.org').optional(),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URI: z
    .string()
    .refine((value) => /^(file:.+|mongodb(\+srv)?:\/\/.+)/.test(value), {
      message: `takes ${DATABASE_EXAMPLE}`,
    })
    .optional(),
  MONGODB_COMPATIBILITY: oneOf(['documentdb', 'cosmosdb', 'firestore', 'ferretdb']).optional(),
  MEILI_URL: url(['http:', 'https:'], 'http://127.0.0.1:7700').optional(),
  MEILI_KEY: z.string().optional(),
  SEARCH_STANDBY: oneOf(['embedded', 'none']).default('none'),
  PAYLOAD_SECRET: z
    .string()
    .min(16, { message: 'takes at least 16 characters; leave it unset to have one made' })
    .optional(),
  SEED: oneOf(['demo', 'none']).default('demo'),
  SMTP_URL: url(['smtp:', 'smtps:'], 'smtp://user:password@mail.example.org:587').optional(),
  MAIL_FROM: z
    .string()
    .transform((value, context): Sender => {
      const sender = parseSender(value);
      if (sender) return sender;
      context.addIssue({
        code: 'custom',
        message: 'takes a mailbox, alone or as Casebook <casebook@example.org>',
      });
      return z.NEVER;
    })
    .optional(),
  WEBSUB_HUB: url(['http:', 'https:'], 'https://hub.example.org/').optional(),
  REDIS_URL: url(['redis:', 'rediss:'], 'redis://127.0.0.1:6379').optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().optional(),
  S3_ENDPOINT: url(['http:', 'https:'], 'https://s3.example.org').optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  LOCALES: z
    .string()
    .default(DEFAULT_LOCALE)
    .transform((value, context): LocaleCode[] => {
      const codes = value === 'all' ? LOCALES.map(({ code }) => code) : value.split(/[\s,]+/).filter(Boolean);
      const unknown = codes.filter((code) => !isLocaleCode(code));
      if (unknown.length > 0) {
        const known = LOCALES.map(({ code }) => code).join(', ');
        context.addIssue({ code: 'custom', message: `takes "all" or some of ${known}` });
        return z.NEVER;
      }
      return [...new Set([DEFAULT_LOCALE, ...(codes as LocaleCode[])])];
    }),
  LOG_LEVEL: oneOf(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  TRUST_PROXY: wholeNumber({ from: 0, to: 10 }).default(0),
});

const shown = (name: string, value: string | undefined): string =>
  value === undefined || /SECRET|KEY|URI|URL/.test(name) ? '' : ` (it is "${value}")`;

/**
 * Checks a set of variables and reports every problem at once.
 * @throws EnvError with one line a problem; values that may hold a password are not repeated.
 */
export const parseEnv = (source: Record<string, string | undefined>): Env => {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = schema.safeParse(given);
  const problems = parsed.success
    ? []
    : parsed.error.issues.map((issue) => {
        const name = String(issue.path[0]);
        return `${name} ${issue.message}${shown(name, source[name])}`;
      });
  if (!parsed.success) throw new EnvError([...new Set(problems)]);

  const values = parsed.data;
  const dataDir = path.resolve(values.DATA_DIR);
  const databaseUri = values.DATABASE_URI ?? `file:${path.join(dataDir, 'casebook.db')}`;
  const databaseKind = databaseUri.startsWith('file:') ? 'sqlite' : 'mongodb';
  if (values.MEILI_KEY && !values.MEILI_URL)
    problems.push('MEILI_KEY needs MEILI_URL, the address of the server it opens');
  if (values.SEARCH_STANDBY === 'embedded' && !values.MEILI_URL)
    problems.push('SEARCH_STANDBY needs MEILI_URL: without it the embedded index answers anyway');
  if (values.MONGODB_COMPATIBILITY && databaseKind !== 'mongodb')
    problems.push('MONGODB_COMPATIBILITY needs DATABASE_URI to be a mongodb:// address');
  if (values.NODE_ENV === 'production' && databaseKind !== 'sqlite' && !values.PAYLOAD_SECRET)
    problems.push(
      'PAYLOAD_SECRET is required in production when DATABASE_URI is not a file: at least 16 characters',
    );
  if (problems.length > 0) throw new EnvError(problems);

  const publicUrl = (values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, '');
  return {
    mode: values.NODE_ENV,
    port: values.PORT,
    host: values.HOST,
    publicUrl,
    dataDir,
    databaseUri,
    databaseKind,
    mongodbCompatibility: values.MONGODB_COMPATIBILITY,
    meili: values.MEILI_URL ? { url: values.MEILI_URL, key: values.MEILI_KEY } : undefined,
    searchStandby: values.SEARCH_STANDBY,
    payloadSecret: values.PAYLOAD_SECRET ?? '',
    seed: values.SEED,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM ?? { name: 'Casebook', address: `casebook@${mailHost(publicUrl)}` },
    websubHub: values.WEBSUB_HUB,
    redisUrl: values.REDIS_URL,
    s3: values.S3_BUCKET
      ? {
          bucket: values.S3_BUCKET,
          region: values.S3_REGION,
          endpoint: values.S3_ENDPOINT,
          accessKeyId: values.S3_ACCESS_KEY_ID,
          secretAccessKey: values.S3_SECRET_ACCESS_KEY,
        }
      : undefined,
    locales: values.LOCALES,
    logLevel: values.LOG_LEVEL,
    trustProxy: values.TRUST_PROXY,
  };
};

/** An address by number is no host of mailboxes. */
const mailHost = (publicUrl: string): string => {
  const { hostname } = new URL(publicUrl);
  return /^[\d.]+$|^\[/.test(hostname) ? 'localhost' : hostname;
};
