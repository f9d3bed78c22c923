import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { binOf, inRoot } from './paths.mjs';
import { command, node, step } from './steps.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];

/** Where systems put a browser that is on no PATH. */
const USUAL_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Kept in the project, so that nothing is left on the machine outside it. */
const OWN_BROWSERS = inRoot('.cache', 'browsers');

/**
 * The browser for the tests: CHROMIUM_PATH, one that is installed, or one installed now. Undefined where none can be
 * had: those suites are then skipped, and the command says so.
 */
export const findBrowser = async () => {
  const found = installed();
  if (found) return found;
  try {
    await step({ title: 'Installing a browser for the tests', run: installBrowser });
  } catch (error) {
    console.log(String(error.message).split('\n').slice(-4).join('\n'));
  }
  return installed();
};

const installed = () => {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, and there is nothing there.`);
    return named;
  }
  return onPath() ?? USUAL_PLACES.find((place) => existsSync(place)) ?? downloaded();
};

const onPath = () => {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  for (const directory of (process.env.PATH ?? '').split(path.delimiter).filter(Boolean))
    for (const name of NAMES) {
      const file = path.join(directory, name + suffix);
      if (existsSync(file)) return file;
    }
  return undefined;
};

const installBrowser = async () => {
  if (isRootOnDebian()) {
    try {
      await apt(['install', '-y', '--no-install-recommends', 'chromium']);
    } catch {
      await apt(['update']);
      await apt(['install', '-y', '--no-install-recommends', 'chromium']);
    }
    return;
  }
  await node({
    args: [binOf('playwright-core/cli.js'), 'install', 'chromium'],
    env: { PLAYWRIGHT_BROWSERS_PATH: OWN_BROWSERS },
  });
};

const apt = (args) => command({ file: 'apt-get', args, env: { DEBIAN_FRONTEND: 'noninteractive' } });

const isRootOnDebian = () =>
  process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;

/** One that playwright-core has downloaded, here or for the user. */
const downloaded = () => {
  for (const store of [OWN_BROWSERS, path.join(homedir(), '.cache', 'ms-playwright')]) {
    if (!existsSync(store)) continue;
    const found = readdirSync(store, { recursive: true })
      .map(String)
      .find(
        (file) =>
          /(^|[\\/])(chrome|chrome\.exe|Chromium|headless_shell|chrome-headless-shell)$/.test(file) &&
          !/\.app$/.test(file),
      );
    if (found) return path.join(store, found);
  }
  return undefined;
};
