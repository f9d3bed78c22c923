import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { command, node, step } from './steps.mjs';

/** There while an install runs: one that was interrupted leaves it behind, and the next start installs afresh. */
const UNFINISHED = inRoot('.cache', 'installing');

/** What npm itself writes into node_modules as the last act of an install, by npm or by hand. */
const INSTALLED = inRoot('node_modules', '.package-lock.json');
const WANTED = inRoot('package-lock.json');

/** Installs what the lock file names, unless exactly that is installed already. */
export const install = async () => {
  if (!existsSync(UNFINISHED) && isInstalled()) return;
  await step({
    title: 'Installing dependencies',
    run: async () => {
      mkdirSync(inRoot('.cache'), { recursive: true });
      writeFileSync(UNFINISHED, '');
      await npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
      rmSync(UNFINISHED);
    },
  });
};

/** True when every package of the lock file that this system needs is there in that version. */
const isInstalled = () => {
  if (!existsSync(INSTALLED)) return false;
  const { packages: installed } = JSON.parse(readFileSync(INSTALLED, 'utf8'));
  const { packages: wanted } = JSON.parse(readFileSync(WANTED, 'utf8'));
  return Object.entries(wanted).every(
    ([place, { version, optional, peer }]) =>
      place === '' || installed[place]?.version === version || (!installed[place] && (optional || peer)),
  );
};

/** npm as it was called, or the one on PATH. */
const npm = (args) => {
  const own = process.env.npm_execpath;
  if (own && /\.c?js$/.test(own) && existsSync(own)) return node({ args: [own, ...args] });
  return command({ file: 'npm', args, shell: process.platform === 'win32' });
};
