import { binOf } from './paths.mjs';
import { node } from './steps.mjs';

/** Generators connect to nothing and write no data: any secret will do, and none is left behind in DATA_DIR. */
const env = {
  NODE_ENV: 'production',
  LOCALES: 'all',
  PAYLOAD_SECRET: 'only-to-generate-files',
  DATABASE_URI: 'file:./.cache/generate.db',
  NEXT_TELEMETRY_DISABLED: '1',
};

const payload = (args) => node({ args: [binOf('payload/bin.js'), ...args], env });

/** Which components the admin panel loads; `next build` does not refresh it. */
export const generateImportMap = () => payload(['generate:importmap']);

export const generateTypes = () => payload(['generate:types']);
