import path from 'node:path';
import { build } from 'esbuild';

/** The element and all it needs as one classic script, so that `async` in a plain script tag is enough. */
export const bundleEmbed = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [path.resolve('src/embed/main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: ['es2022', 'safari15.4', 'firefox113', 'chrome111'],
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    banner: { js: '/* Casebook: <casebook-cases>. MIT licence. */' },
    tsconfigRaw: {},
  });
  const code = outputFiles[0]?.text;
  if (!code) throw new Error('esbuild gave no output for src/embed/casebook-cases.ts.');
  return code;
};
