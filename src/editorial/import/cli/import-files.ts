import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Payload } from 'payload';
import type { Env } from '../../../config/env.ts';
import { isAppError } from '../../../domain/errors.ts';
import { IMPORT_BYTES } from '../../../domain/imports.ts';
import { progressLine } from '../../../search/cli/progress-line.ts';
import { planBulk, type BulkReport } from '../bulk/plan-bulk.ts';
import { runBulk } from '../bulk/run-bulk.ts';
import { importDocument, readCases } from '../import-document.ts';
import { readKnownRecords } from '../match/known-records.ts';
import { matchCase, type Proposal } from '../match/match-case.ts';
import type { ImportArguments } from './arguments.ts';

interface Job {
  payload: Payload;
  env: Env;
  asked: ImportArguments;
  createdBy?: string;
}

/** Imports each file by itself and tells what came of it; gives the number of those that were refused. */
export const importFiles = async ({ asked, ...job }: Job): Promise<number> => {
  let refused = 0;
  for (const [index, file] of asked.files.entries()) {
    console.log(`${asked.files.length > 1 ? `${index + 1}/${asked.files.length} ` : ''}${file} …`);
    try {
      await importFile({ ...job, asked, file });
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      refused += 1;
      console.error(`  Refused: ${problem}`);
    }
  }
  const taken = asked.files.length - refused;
  if (asked.files.length > 1)
    console.log(`${taken} of ${asked.files.length} files taken, ${refused} refused.`);
  return refused;
};

const LIST = /\.(csv|tsv|json|jsonl|ndjson)$/i;

const importFile = async ({ file, ...job }: Job & { file: string }): Promise<void> => {
  const { size } = await fileAt(file);
  if (size > IMPORT_BYTES)
    throw new Refused(`it has ${megabytes(size)} MB; a file may have at most ${megabytes(IMPORT_BYTES)}.`);
  const bytes = await readFile(file);
  const name = path.basename(file);
  if (job.asked.isBulk || LIST.test(name)) await importList({ ...job, name, bytes });
  else await importText({ ...job, name, bytes });
};

const importText = async ({
  payload,
  env,
  asked: { isOne, isDryRun, locale },
  createdBy,
  name,
  bytes,
}: Job & { name: string; bytes: Buffer }): Promise<void> => {
  if (isDryRun) {
    const { document, cases } = await readCases({ name, bytes, isOne });
    const known = await readKnownRecords({ payload });
    for (const structured of cases) {
      console.log(`  Would make a draft: ${structured.title}`);
      tell(matchCase({ structured, known }));
      tell({ remarks: structured.remarks, proposals: [] });
    }
    tell({ remarks: document.remarks, proposals: [] });
    return;
  }
  const result = await importDocument({ payload, name, bytes, createdBy, locale, isOne });
  for (const { id, title, proposals, remarks } of result.cases) {
    console.log(`  Draft: ${title}\n    ${env.publicUrl}/admin/collections/cases/${id}`);
    tell({ proposals, remarks });
  }
  tell({ remarks: result.remarks, proposals: [] });
  console.log(`  ${result.wordsRead} words read, ${result.wordsUnplaced} without a place.`);
};

const importList = async ({
  payload,
  asked: { mapping: mappingFile, isDryRun, locale },
  createdBy,
  name,
  bytes,
}: Job & { name: string; bytes: Buffer }): Promise<void> => {
  const mapping = mappingFile === undefined ? undefined : await readMapping(mappingFile);
  const { report } = await planBulk({ payload, name, bytes, mapping });
  tellReport(report);
  if (report.problemCount > 0)
    throw new Refused(
      `${report.problemCount} problems, so nothing was imported. Mend the file and try again.`,
    );
  if (isDryRun) {
    console.log(`  Would make ${report.ready} drafts.`);
    return;
  }
  const line = progressLine();
  const { made } = await runBulk({
    payload,
    name,
    bytes,
    mapping,
    createdBy,
    locale,
    onProgress: ({ done, total }) => line.show(`  ${done} of ${total}`),
  });
  line.end(`  ${made} drafts made.`);
};

const tellReport = ({ mapping, problems, problemCount, remarks, leftOut, proposals }: BulkReport): void => {
  for (const [column, meaning] of Object.entries(mapping))
    console.log(`  ${column} → ${meaning === '' ? 'left out' : meaning}`);
  for (const { row, column, message } of problems)
    console.error(`  Row ${row}${column ? `, ${column}` : ''}: ${message}`);
  if (problemCount > problems.length) console.error(`  … and ${problemCount - problems.length} more.`);
  for (const { row, message } of remarks) console.log(`  Row ${row}: ${message}`);
  for (const { row, key } of leftOut)
    console.log(`  Row ${row}: left out, a case has the key “${key}” already.`);
  for (const { collection, title, count } of proposals)
    console.log(`  Not in ${collection} yet: ${title} (${count})`);
};

const tell = ({ remarks, proposals }: { remarks: string[]; proposals: Proposal[] }): void => {
  for (const remark of remarks) console.log(`    ${remark}`);
  for (const { collection, title } of proposals.filter(({ id }) => !id))
    console.log(`    Not in ${collection} yet: ${title}`);
};

class Refused extends Error {}

const fileAt = async (file: string): Promise<{ size: number }> => {
  try {
    const found = await stat(file);
    if (found.isDirectory()) throw new Refused('that is a folder. Name its files, with * for all of them.');
    return found;
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(codeOf(error) === 'ENOENT' ? 'there is no such file.' : 'the file can’t be opened.');
  }
};

const readMapping = async (file: string): Promise<unknown> => {
  await fileAt(file);
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch {
    throw new Refused(`the mapping ${file} is no JSON.`);
  }
};

/** What may be told in a line; anything else is a fault of ours. */
const problemOf = (error: unknown): string | undefined => {
  if (error instanceof Refused) return error.message;
  if (isAppError(error) && error.status < 500) return error.problems.map(({ message }) => message).join(' ');
  return codeOf(error) === 'EACCES' ? 'the file can’t be opened.' : undefined;
};

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

const megabytes = (bytes: number): number => Math.ceil(bytes / (1024 * 1024));
