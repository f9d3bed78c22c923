import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/*
 * Style is Prettier's. What stands here are mistakes, and the directions of docs/architecture.md: who may import whom.
 * tests/unit/architecture-rules.test.ts shows for each direction that a wrong import is refused.
 */

const SOURCES = ['src/**/*.{ts,tsx}', 'collections/**/*.{ts,tsx}', 'seed/**/*.{ts,tsx}', 'payload.config.ts'];

const VENDORS = {
  regex: '^(libsql|meilisearch|mongoose|mongodb|@orama/|@libsql/|drizzle-orm|@payloadcms/(db-|drizzle))',
  message: 'Only src/search/engine and src/database know a vendor.',
};
const NEXT = {
  regex: '^next(/|$)',
  message: 'Only src/app, src/components and src/server/serve.ts import Next.',
};
const EMPTY_404 = {
  regex: '^next/navigation$',
  importNames: ['notFound'],
  message: 'Throw `nothingHere()` of lost.tsx: without scripts nothing of Next’s answer can be read.',
};
const EXPRESS = { regex: '^express(/|$)', message: 'Only src/api and src/server import Express.' };
const IMPURE = {
  regex: '^(node:(?!crypto$)|payload$|@payloadcms/|react|pino|express|next)',
  allowTypeImports: true,
  message: 'Domain, projection and presenters are pure: data in, data out.',
};

const ENVIRONMENT = {
  selector: 'MemberExpression[object.name="process"][property.name="env"]',
  message: 'Only src/config reads the environment: take `env`.',
};
const DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name; default exports only where Next or Payload demand one.',
};
const LOCAL_API =
  'find|findByID|findDistinct|create|update|delete|count|duplicate|findVersions|findVersionByID|restoreVersion|countVersions|findGlobal|updateGlobal|findGlobalVersions';
const OPEN_LOCAL_API = ['[callee.object.name="payload"]', '[callee.object.property.name="payload"]'].map(
  (receiver) => ({
    selector: `CallExpression${receiver}[callee.property.name=/^(${LOCAL_API})$/] > ObjectExpression.arguments:not(:has(> Property[key.name="overrideAccess"])):not(:has(> SpreadElement))`,
    message: 'Say `overrideAccess` in every call of the Local API: its default gives away drafts.',
  }),
);

const imports = (...patterns) => ['error', { patterns }];
const syntax = (...entries) => ['error', ...entries];

/** No file of `target` may import from `from`, but for `except`. */
const closed = ({ target, from, except, message }) => ({ target, from, except, message });
const FOLDERS = [
  'alerts',
  'api',
  'app',
  'changes',
  'components',
  'config',
  'content',
  'database',
  'editorial',
  'graphql',
  'i18n',
  'partners',
  'usage',
];
const elsewhere = (...folders) => folders.map((folder) => `./src/${folder}`);

export default tseslint.config(
  {
    ignores: [
      'node_modules',
      '.next',
      'dist',
      'data',
      '.cache',
      'test-results',
      'examples',
      'public',
      '**/importMap.js',
      'src/payload-types.ts',
      'src/database/migrations/**',
      'next-env.d.ts',
    ],
  },
  ...tseslint.configs.strict,
  {
    plugins: { 'import-x': importX },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 300 }],
      'no-control-regex': 'error',
      'no-constant-condition': 'error',
      'no-dupe-else-if': 'error',
      'no-fallthrough': 'error',
      'no-promise-executor-return': 'off',
      'no-self-compare': 'error',
      'no-unreachable': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-catch': 'error',
      'use-isnan': 'error',
      'valid-typeof': 'error',
      'object-shorthand': 'error',
      'prefer-template': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'import-x/no-duplicates': 'error',
      'import-x/first': 'error',
      'import-x/no-self-import': 'error',
    },
  },
  {
    files: ['scripts/**', '**/*.{js,mjs,cjs}'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false, attributes: false } },
      ],
    },
  },
  { files: ['tests/**', 'bench/**', 'seed/content/**'], rules: { 'max-lines': 'off' } },

  // Who may import what.
  {
    files: SOURCES,
    rules: {
      'no-console': 'error',
      '@typescript-eslint/no-restricted-imports': imports(VENDORS, NEXT, EXPRESS),
      'no-restricted-syntax': syntax(ENVIRONMENT, DEFAULT_EXPORT, ...OPEN_LOCAL_API),
      'import-x/no-restricted-paths': [
        'error',
        {
          basePath: import.meta.dirname,
          zones: [
            closed({
              target: './src/domain',
              from: '.',
              except: ['./src/domain', './node_modules'],
              message: 'The domain imports nothing.',
            }),
            closed({
              target: ['./src/presenters', './src/search/projection.ts'],
              from: './src/api',
              except: ['./query-params.ts'],
              message: 'Presenters and the projection are pure: data in, data out.',
            }),
            closed({
              target: ['./src/presenters', './src/search/projection.ts'],
              from: [
                ...elsewhere('app', 'config', 'content', 'database', 'graphql', 'server'),
                './collections',
                './src/runtime.ts',
              ],
              message: 'Presenters and the projection are pure: data in, data out.',
            }),
            closed({
              target: [
                './collections',
                './seed',
                ...elsewhere(...FOLDERS, 'presenters', 'publishing', 'server'),
              ],
              from: './src/search/engine',
              except: ['./port.ts'],
              message: 'Only src/search knows an engine: ask src/search/service.',
            }),
            closed({
              target: './collections',
              from: elsewhere('api', 'app', 'server'),
              message: 'Collections say that something changed; they know neither server nor pages.',
            }),
            closed({
              target: './src/components',
              from: [...elsewhere('api', 'database', 'server'), './src/runtime.ts'],
              message: 'Components are given what they show; they read no data.',
            }),
            closed({
              target: [
                './collections',
                './seed',
                ...elsewhere(...FOLDERS, 'domain', 'presenters', 'publishing', 'search'),
              ],
              from: './src/server',
              message: 'The server is built from the rest, never the other way.',
            }),
          ],
        },
      ],
    },
  },
  {
    files: ['src/config/**', 'payload.config.ts'],
    rules: { 'no-restricted-syntax': syntax(...OPEN_LOCAL_API) },
  },
  {
    files: ['src/app/**'],
    rules: {
      'no-restricted-syntax': syntax(ENVIRONMENT, ...OPEN_LOCAL_API),
      '@typescript-eslint/no-restricted-imports': imports(VENDORS, EXPRESS, EMPTY_404),
    },
  },
  {
    files: ['src/components/**', 'src/server/serve.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': imports(VENDORS, EXPRESS) },
  },
  {
    files: ['src/api/**', 'src/server/**'],
    ignores: ['src/server/serve.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': imports(VENDORS, NEXT) },
  },
  {
    files: ['src/search/engine/**', 'src/database/**'],
    rules: { '@typescript-eslint/no-restricted-imports': imports(NEXT, EXPRESS) },
  },
  {
    files: ['src/domain/**', 'src/presenters/**', 'src/search/projection.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': imports(VENDORS, NEXT, EXPRESS, IMPURE) },
  },
  // Programs for the terminal speak to it.
  { files: ['seed/main.ts', 'src/**/cli/**', 'src/embed/**'], rules: { 'no-console': 'off' } },
);
