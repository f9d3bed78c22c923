import express from 'express';
import { importDocumentsRouter } from '../../src/api/import/import-documents.ts';
import { importListRouter } from '../../src/api/import/import-list.ts';
import type { ImportResult } from '../../src/editorial/import/import-report.ts';
import { clearRuntime, provideRuntime } from '../../src/runtime.ts';
import { startEdge, type TestEdge } from './edge.ts';
import { publish } from './search-base.ts';

const PASSWORD = 'a long password';
const PEOPLE = {
  admin: 'admin',
  contributor: 'contributor',
  reviewer: 'reviewer',
  other: 'contributor',
} as const;

export interface ImportEdge extends TestEdge {
  /** What each person signs in with, by name, and the partner's key. */
  tokens: Record<string, string>;
  ids: Record<string, string>;
}

export interface ImportAnswer {
  files: ({ file: string; state: string; errors?: { message: string }[] } & ImportResult)[];
  errors?: { message: string; field?: string }[];
}

/** An edge that takes documents, with people who may import, a partner who may not, and an organisation to name. */
export const startImportEdge = async (): Promise<ImportEdge> => {
  const router = express.Router();
  router.use(importDocumentsRouter(), importListRouter());
  const edge = await startEdge({ apiRouter: router });
  const { payload } = edge;
  provideRuntime({ payload });
  const tokens: Record<string, string> = { partner: '11111111-2222-4333-8444-555555555555' };
  const ids: Record<string, string> = {};
  for (const [name, role] of Object.entries(PEOPLE)) {
    const account = { email: `${name}@example.org`, password: PASSWORD };
    const { id } = await payload.create({
      collection: 'users',
      overrideAccess: true,
      data: { ...account, name, role },
    });
    ids[name] = String(id);
    tokens[name] = (await payload.login({ collection: 'users', data: account })).token ?? '';
  }
  await publish(payload, {
    collection: 'organisations',
    title: 'Ashby Homes',
    type: 'housing-association',
  });
  await payload.create({
    collection: 'partners',
    overrideAccess: true,
    data: { name: 'A partner', enableAPIKey: true, apiKey: tokens.partner } as never,
  });
  return {
    ...edge,
    tokens,
    ids,
    close: async () => {
      clearRuntime();
      await edge.close();
    },
  };
};

/** A form with files and fields, as browsers send it. */
export const formOf = (
  files: Record<string, Uint8Array | string>,
  fields: Record<string, string> = {},
): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const [name, bytes] of Object.entries(files)) form.append('file', new Blob([bytes as BlobPart]), name);
  return form;
};
