import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { config as readDotenv } from 'dotenv';
import { parseEnv, type Env } from './env.ts';

let loaded: Env | undefined;

/**
 * The process's settings: the environment over `.env`, read once. Without PAYLOAD_SECRET one is made and kept in
 * DATA_DIR, so that sessions outlive a restart.
 * @throws EnvError
 */
export const loadEnv = (): Env => {
  if (loaded) return loaded;
  readDotenv({ quiet: true });
  const env = parseEnv(process.env);
  loaded = { ...env, payloadSecret: env.payloadSecret || keptSecret(env.dataDir) };
  return loaded;
};

const keptSecret = (dataDir: string): string => {
  const file = path.join(dataDir, 'secret');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  mkdirSync(dataDir, { recursive: true });
  const secret = randomBytes(32).toString('hex');
  try {
    writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' });
    return secret;
  } catch {
    return readFileSync(file, 'utf8').trim();
  }
};
