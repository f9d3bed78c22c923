import type { Mapping } from '../../../editorial/import/bulk/bulk-fields.ts';
import type { BulkReport } from '../../../editorial/import/bulk/plan-bulk.ts';
import { problemWith } from './send-file.ts';

interface Refused {
  refused: string[];
}
interface ListToSend {
  file: File;
  language: string;
  mapping?: Mapping;
}

/** What importing the list would do. It never throws. */
export const tryList = async (list: ListToSend): Promise<BulkReport | Refused> => {
  const problem = problemWith(list.file);
  if (problem) return { refused: [problem] };
  try {
    const response = await send({ ...list, what: 'try' });
    const body = (await response.json()) as BulkReport & Errors;
    return response.ok ? body : { refused: problemsOf(body) };
  } catch {
    return { refused: ['The server does not answer.'] };
  }
};

/** Imports the list, all or nothing, telling how far it is. It never throws. */
export const runList = async ({
  onProgress,
  ...list
}: ListToSend & {
  onProgress: (progress: { done: number; total: number }) => void;
}): Promise<{ made: number } | Refused> => {
  let last: Line = {};
  try {
    const response = await send({ ...list, what: 'run' });
    for await (const line of linesOf(response)) {
      last = JSON.parse(line) as Line;
      if (last.done !== undefined && last.total !== undefined)
        onProgress({ done: last.done, total: last.total });
    }
  } catch {
    return {
      refused: ['The server went away. It takes back what it had begun: look at the list of cases.'],
    };
  }
  return last.result ? { made: last.result.made } : { refused: problemsOf(last) };
};

interface Errors {
  errors?: { message?: string }[];
}
interface Line extends Errors {
  done?: number;
  total?: number;
  result?: { made: number };
}

const problemsOf = ({ errors }: Errors): string[] => {
  const messages = (errors ?? []).flatMap(({ message }) => (message ? [message] : []));
  return messages.length > 0 ? messages : ['The server did not say what went wrong.'];
};

const send = ({ file, language, mapping, what }: ListToSend & { what: 'try' | 'run' }): Promise<Response> => {
  const form = new FormData();
  form.append('do', what);
  form.append('locale', language);
  if (mapping) form.append('mapping', JSON.stringify(mapping));
  form.append('file', file);
  return fetch('/api/import/list', { method: 'POST', credentials: 'include', body: form });
};

async function* linesOf(response: Response): AsyncGenerator<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    const lines = (rest + part.value).split('\n');
    rest = lines.pop() ?? '';
    yield* lines.filter(Boolean);
  }
  if (rest.trim()) yield rest;
}
