import { EnvError, type Env } from '../config/env.ts';
import { loadEnv } from '../config/load-env.ts';
import { isAppError } from '../domain/errors.ts';
import { loadLexicalInTurn } from '../lexical-in-turn.ts';
import { complain } from './say.ts';

/* The entry of the server. Settings are checked before anything heavy is loaded, so that a wrong one is told at once. */

const settingsOrExit = (): Env => {
  try {
    return loadEnv();
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    complain(['These settings keep Casebook from starting:', ...error.problems.map((line) => `  ${line}`)]);
    process.exit(1);
  }
};

/** What the reader can mend comes without the stack; anything else with it. */
const reasonOf = (error: unknown): string => {
  if (isAppError(error)) return error.problems.map(({ message }) => message).join('\n');
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};

try {
  const env = settingsOrExit();
  await loadLexicalInTurn();
  const { serve } = await import('./serve.ts');
  await serve(env);
} catch (error) {
  complain(['Casebook could not start:', reasonOf(error)]);
  process.exit(1);
}
