import { spawn } from 'node:child_process';
import { ROOT } from './paths.mjs';

/**
 * The editor's packages (Lexical) wait for a part of themselves at their top level, and Node 20 can lock itself up over it;
 * under this condition they do not wait. See src/lexical-in-turn.ts.
 */
const withoutWaiting = (env) => ({
  ...env,
  NODE_OPTIONS: [process.env.NODE_OPTIONS, '--conditions=production'].filter(Boolean).join(' '),
});

const TICK_MS = 10_000;
/** What is shown of a failed command: how it began, where the reason often stands, and how it ended. */
const FIRST_LINES = 15;
const LAST_LINES = 45;

const seconds = (since) => `${Math.round((performance.now() - since) / 1000)} s`;

/** Runs one long step: says that it starts, that it is still alive, and how long it took. */
export const step = async ({ title, run }) => {
  const since = performance.now();
  console.log(`${title} …`);
  const timer = setInterval(() => console.log(`  … still at it after ${seconds(since)}`), TICK_MS);
  try {
    return await run();
  } finally {
    clearInterval(timer);
    console.log(`  done in ${seconds(since)}`);
  }
};

/** A command failed; its last lines tell why. */
export class CommandError extends Error {}

/**
 * Runs a program. Quiet ones show their output only when they fail, the last lines of it. The child is ended with this
 * process, so that an interrupted command leaves nothing running.
 * @throws CommandError
 */
export const command = ({ file, args = [], env = {}, quiet = true, shell = false }) =>
  new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: ROOT,
      env: withoutWaiting({ ...process.env, ...env }),
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell,
    });
    const first = [];
    const last = [];
    const keep = (chunk) => {
      for (const line of String(chunk)
        .split('\n')
        .filter((each) => each.trim() !== ''))
        (first.length < FIRST_LINES ? first : last).push(line);
      last.splice(0, Math.max(0, last.length - LAST_LINES));
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    const stop = () => child.kill('SIGTERM');
    const interrupted = (signal) => {
      stop();
      child.once('close', () => process.exit(signal === 'SIGINT' ? 130 : 143));
    };
    const onInt = () => interrupted('SIGINT');
    const onTerm = () => interrupted('SIGTERM');
    process.once('SIGINT', onInt);
    process.once('SIGTERM', onTerm);
    process.once('exit', stop);
    const settle = (finish) => {
      process.off('SIGINT', onInt);
      process.off('SIGTERM', onTerm);
      process.off('exit', stop);
      finish();
    };
    child.once('error', (error) => settle(() => reject(new CommandError(`${file}: ${error.message}`))));
    child.once('close', (code) =>
      settle(() =>
        code === 0
          ? resolve()
          : reject(
              new CommandError(
                [...first, ...last, `${[file, ...args].join(' ')} ended with ${code}`].join('\n'),
              ),
            ),
      ),
    );
  });

/** A Node program, in this Node. */
export const node = ({ args, ...options }) => command({ file: process.execPath, args, ...options });

/** The exit code of a program that has the terminal to itself: signals reach it, its end is ours. */
export const foreground = ({ args, env = {} }) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: withoutWaiting({ ...process.env, ...env }),
      stdio: 'inherit',
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
      process.on(signal, () => {
        // Ctrl+C in a terminal reaches the child by itself; a second one would hurry it.
        if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
      });
    child.once('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)));
  });
