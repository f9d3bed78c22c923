import { build } from './build.mjs';
import { install } from './install.mjs';
import { CommandError } from './steps.mjs';

/** Brings the folder to where a command can run; ends the process with the reason where it cannot. */
export const prepare = async ({ build: shouldBuild = false } = {}) => {
  try {
    await install();
    if (shouldBuild) await build();
  } catch (error) {
    fail(error);
  }
};

export const fail = (error) => {
  console.error(`\n${error instanceof CommandError ? error.message : error.stack}\n`);
  process.exit(1);
};
