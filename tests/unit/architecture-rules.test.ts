// Proves that each direction of docs/architecture.md is enforced: a wrong import or call is refused where it stands, a right one is not.
import { ESLint, Linter } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';

interface Example {
  rule: string;
  file: string;
  bad: string;
  good: string;
}

const EXAMPLES: Example[] = [
  {
    rule: 'only config reads the environment',
    file: 'src/search/example.ts',
    bad: 'export const port = process.env.PORT;',
    good: 'export const portOf = (env: { port: number }) => env.port;',
  },
  {
    rule: 'only engines and the database know a vendor',
    file: 'src/search/example.ts',
    bad: "import Database from 'libsql';\nexport const open = () => new Database('x');",
    good: "import type { SearchEngine } from './engine/port.ts';\nexport type Port = SearchEngine;",
  },
  {
    rule: 'only pages and the start import Next',
    file: 'src/api/example.ts',
    bad: "import { headers } from 'next/headers';\nexport const read = headers;",
    good: "import { Router } from 'express';\nexport const router = Router();",
  },
  {
    rule: 'pages answer 404 in words that need no script',
    file: 'src/app/(site)/example.ts',
    bad: "import { notFound } from 'next/navigation';\nexport const lose = notFound;",
    good: "import { redirect } from 'next/navigation';\nexport const go = redirect;",
  },
  {
    rule: 'only api and server import Express',
    file: 'src/content/example.ts',
    bad: "import { Router } from 'express';\nexport const router = Router();",
    good: "import type { Payload } from 'payload';\nexport type Base = Payload;",
  },
  {
    rule: 'collections know no server',
    file: 'collections/example.ts',
    bad: "import { toErrorResponse } from '../src/api/errors.ts';\nexport const answer = toErrorResponse;",
    good: "import { badRequest } from '../src/domain/errors.ts';\nexport const refuse = badRequest;",
  },
  {
    rule: 'collections know no Express',
    file: 'collections/example.ts',
    bad: "import express from 'express';\nexport const app = express;",
    good: "import type { CollectionConfig } from 'payload';\nexport type Config = CollectionConfig;",
  },
  {
    rule: 'the domain imports nothing',
    file: 'src/domain/example.ts',
    bad: "import { createLogger } from '../logger.ts';\nexport const log = createLogger;",
    good: "import { badRequest } from './errors.ts';\nexport const refuse = badRequest;",
  },
  {
    rule: 'presenters are pure',
    file: 'src/presenters/example.ts',
    bad: "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;",
    good: "import type { CaseHit } from '../search/results.ts';\nexport const titleOf = ({ title }: CaseHit) => title;",
  },
  {
    rule: 'presenters read no data',
    file: 'src/presenters/example.ts',
    bad: "import { runtime } from '../runtime.ts';\nexport const read = runtime;",
    good: 'export const shout = (word: string) => word.toUpperCase();',
  },
  {
    rule: 'only search knows an engine',
    file: 'src/api/example.ts',
    bad: "import { createEngine } from '../search/engine/create-engine.ts';\nexport const make = createEngine;",
    good: "import type { Marked } from '../search/engine/port.ts';\nexport type Words = Marked;",
  },
  {
    rule: 'nothing is built on the server',
    file: 'src/api/example.ts',
    bad: "import { createShutdown } from '../server/shutdown.ts';\nexport const stop = createShutdown;",
    good: "import { notFound } from '../domain/errors.ts';\nexport const none = notFound;",
  },
  {
    rule: 'components read no data',
    file: 'src/components/example.tsx',
    bad: "import { runtime } from '../runtime.ts';\nexport const Title = () => <h1>{String(runtime('env'))}</h1>;",
    good: 'export const Title = ({ title }: { title: string }) => <h1>{title}</h1>;',
  },
  {
    rule: 'the Local API is told whose access counts',
    file: 'src/content/example.ts',
    bad: "import type { Payload } from 'payload';\nexport const all = (payload: Payload) => payload.find({ collection: 'cases' });",
    good: "import type { Payload } from 'payload';\nexport const all = (payload: Payload) => payload.find({ collection: 'cases', overrideAccess: false });",
  },
  {
    rule: 'the Local API of a request, too',
    file: 'collections/example.ts',
    bad: "import type { PayloadRequest } from 'payload';\nexport const all = (req: PayloadRequest) => req.payload.count({ collection: 'cases', req });",
    good: "import type { PayloadRequest } from 'payload';\nexport const all = (req: PayloadRequest) => req.payload.count({ collection: 'cases', req, overrideAccess: false });",
  },
  {
    rule: 'exports have names',
    file: 'src/content/example.ts',
    bad: 'export default 1;',
    good: 'export const one = 1;',
  },
];

describe('architecture rules', () => {
  const eslint = new ESLint();
  const linter = new Linter();
  const check = async ({ file, code }: { file: string; code: string }): Promise<string[]> => {
    const config = await eslint.calculateConfigForFile(file);
    // These examples are no files of the project, so rules that ask TypeScript about it stay out.
    const rules = Object.fromEntries(
      Object.entries(config.rules as Linter.RulesRecord).filter(([name]) => !NEEDS_TYPES.has(name)),
    );
    const { parserOptions, ...languageOptions } = config.languageOptions;
    const { projectService: _without, ...options } = parserOptions;
    return linter
      .verify(
        code,
        [
          {
            files: ['**'],
            plugins: config.plugins,
            rules,
            languageOptions: { ...languageOptions, parserOptions: options },
          },
        ],
        { filename: file },
      )
      .map(({ ruleId, message }) => `${ruleId ?? 'parser'}: ${message}`);
  };
  beforeAll(() => check({ file: 'src/runtime.ts', code: '' }));

  it.each(EXAMPLES)('$rule ($file)', async ({ file, bad, good }) => {
    expect(await check({ file, code: good })).toEqual([]);
    expect((await check({ file, code: bad })).join('\n')).toMatch(/restricted/);
  });
});

const NEEDS_TYPES = new Set([
  '@typescript-eslint/no-floating-promises',
  '@typescript-eslint/await-thenable',
  '@typescript-eslint/no-misused-promises',
]);
