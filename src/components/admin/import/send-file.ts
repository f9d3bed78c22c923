import { IMPORT_BYTES } from '../../../domain/imports.ts';
import type { ImportResult } from '../../../editorial/import/import-report.ts';

export type SentAnswer = { state: 'done'; result: ImportResult } | { state: 'refused'; problems: string[] };

/** Sends one document, telling how much of it has gone; fetch would not tell. It never throws. */
export const sendDocument = ({
  form,
  onPercent,
}: {
  form: FormData;
  /** 100 when all has gone and the server is reading. */
  onPercent: (percent: number) => void;
}): Promise<SentAnswer> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/import');
    request.responseType = 'text';
    request.upload.onprogress = ({ loaded, total }) => onPercent(Math.floor((loaded / total) * 100));
    request.upload.onload = () => onPercent(100);
    request.onload = () => resolve(answerOf(request.responseText));
    request.onerror = () =>
      resolve({ state: 'refused', problems: ['The server does not answer. Nothing was imported.'] });
    request.send(form);
  });

/** What can be told without sending it. */
export const problemWith = (file: File): string | undefined => {
  if (file.size === 0) return 'The file is empty.';
  const most = IMPORT_BYTES / (1024 * 1024);
  return file.size > IMPORT_BYTES
    ? `The file has ${Math.ceil(file.size / (1024 * 1024))} MB; at most ${most} MB are taken.`
    : undefined;
};

/** Reads the original once more, as one case or as found; the drafts made of it before go to the trash. */
export const importAgain = async ({
  importId,
  isOne,
}: {
  importId: string;
  isOne: boolean;
}): Promise<SentAnswer> => {
  try {
    const response = await fetch(`/api/import/${importId}/again`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ isOne }),
    });
    const text = await response.text();
    return response.ok ? { state: 'done', result: JSON.parse(text) as ImportResult } : answerOf(text);
  } catch {
    return { state: 'refused', problems: ['The server does not answer. Nothing was changed.'] };
  }
};

interface Body {
  files?: ({ state: 'done' } & ImportResult)[];
  errors?: { message?: string }[];
}

const answerOf = (text: string): SentAnswer => {
  const body = parse(text);
  const [file] = body.files ?? [];
  if (file?.state === 'done') return { state: 'done', result: file };
  const problems = (body.errors ?? []).flatMap(({ message }) => (message ? [message] : []));
  return {
    state: 'refused',
    problems: problems.length > 0 ? problems : ['The server did not say what went wrong.'],
  };
};

const parse = (text: string): Body => {
  try {
    return JSON.parse(text) as Body;
  } catch {
    return {};
  }
};
