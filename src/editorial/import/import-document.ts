import path from 'node:path';
import type { Payload, PayloadRequest } from 'payload';
import type { LocaleCode } from '../../domain/locales.ts';
import { AppError } from '../../domain/errors.ts';
import type { Batch } from './batch/batch.ts';
import { freeKeys } from './batch/free-keys.ts';
import { inBatchWithOriginal } from './batch/with-original.ts';
import { textsOf, wordsOf, type SourceDocument } from './document.ts';
import type { ImportReport, ImportResult } from './import-report.ts';
import { plainName } from './keep-original.ts';
import { readKnownRecords } from './match/known-records.ts';
import { readDocument } from './read/read-document.ts';
import { saveStructuredCase, type SavedCase } from './save/save-case.ts';
import type { StructuredCase } from './structured-case.ts';
import { structureDocument } from './structure/structure-document.ts';

export interface ImportDocument {
  payload: Payload;
  /** Whose act it is. Whoever calls has settled that they may. */
  req?: PayloadRequest;
  name: string;
  bytes: Uint8Array;
  createdBy?: string;
  locale?: LocaleCode;
  /** One case of the whole document, even where it holds several. */
  isOne?: boolean;
}

/** A document as its cases, nothing saved yet. @throws AppError when it can't be read, or holds no words. */
export const readCases = async ({
  name,
  bytes,
  isOne = false,
}: Pick<ImportDocument, 'name' | 'bytes' | 'isOne'>): Promise<{
  document: SourceDocument;
  cases: StructuredCase[];
}> => {
  const document = await readDocument({ name, bytes });
  const cases = structureDocument({ document, split: isOne ? 'one' : 'as-found' }).map((structured) =>
    titled({ structured, name }),
  );
  if (countWords(textsOf(document.blocks)) === 0)
    throw new AppError({
      code: 'import-refused',
      status: 422,
      problems: [{ field: 'file', message: 'There is no text in this file to make a case of.' }],
    });
  return { document, cases };
};

/** A case without a title is found again by the file's name. */
const titled = ({ structured, name }: { structured: StructuredCase; name: string }): StructuredCase =>
  structured.title
    ? structured
    : { ...structured, title: path.parse(plainName(name)).name.replaceAll('-', ' ') };

/**
 * Makes drafts of a document and keeps the original beside them: all of it, or nothing. A file that is refused is not
 * kept; whoever brought it is told why. @throws AppError
 */
export const importDocument = async ({
  payload,
  req,
  name,
  bytes,
  createdBy,
  locale,
  isOne = false,
}: ImportDocument): Promise<ImportResult> => {
  const { document, cases } = await readCases({ name, bytes, isOne });
  const keys = await freeKeys({ payload, titles: cases.map(({ title }) => title) });
  return inBatchWithOriginal({
    payload,
    req,
    name,
    bytes,
    format: document.format,
    createdBy,
    caseKeys: keys,
    run: ({ batch, original }) =>
      saveCases({ payload, req, document, cases, keys, batch, original, createdBy, locale, isOne }),
  });
};

/** Saves the drafts of a document whose original is kept, and writes down what came of it. */
export const saveCases = async ({
  payload,
  req,
  document,
  cases,
  keys,
  batch,
  original,
  createdBy,
  locale,
  isOne,
}: Pick<ImportDocument, 'payload' | 'req' | 'createdBy' | 'locale'> & {
  document: SourceDocument;
  cases: StructuredCase[];
  keys: string[];
  batch: Batch;
  original: { id: string; filename: string };
  isOne: boolean;
}): Promise<ImportResult> => {
  const known = await readKnownRecords({ payload, req });
  const saved: SavedCase[] = [];
  for (const [index, structured] of cases.entries()) {
    saved.push(
      await saveStructuredCase({
        payload,
        req,
        structured,
        images: document.images,
        createdBy,
        locale,
        known,
        keys: { case: keys[index], media: (place) => batch.mediaKey(`${index}-${place}`) },
        onMade: batch.note,
      }),
    );
    await batch.beat();
  }
  const wordsRead = countWords(textsOf(document.blocks));
  const wordsUnplaced = countWords(cases.flatMap(({ unplaced }) => unplaced));
  const report: ImportReport = {
    remarks: [...new Set([...document.remarks, ...saved.flatMap(({ remarks }) => remarks)])],
    isOne,
    cases: saved.map(({ id, matched }, index) => ({ id, matched, labels: cases[index]?.labels ?? [] })),
  };
  await payload.update({
    collection: 'imports',
    id: original.id,
    depth: 0,
    overrideAccess: true,
    data: {
      state: 'done',
      cases: saved.map(({ id }) => id),
      wordsRead,
      wordsUnplaced,
      report: { ...report },
    },
  });
  return {
    importId: original.id,
    filename: original.filename,
    cases: saved.map(({ id, title, proposals, remarks }, index) => ({
      id,
      title,
      proposals,
      remarks,
      figures: figuresOf(cases[index]),
    })),
    isOne,
    wordsRead,
    wordsUnplaced,
    remarks: document.remarks,
  };
};

const countWords = (texts: string[]): number => texts.reduce((sum, text) => sum + wordsOf(text).length, 0);

const figuresOf = (structured: StructuredCase | undefined): number =>
  [...(structured?.challenges ?? []), ...(structured?.results ?? [])].filter(({ figure }) => figure).length;
