import type { Response } from 'express';

export interface CapturedPage {
  status: number;
  html: string;
  headers: [name: string, value: string | string[]][];
}

type Chunk = string | Uint8Array;
type Callback = (error?: Error | null) => void;

/**
 * Holds back what a handler writes to a response when it is HTML, and hands the whole page to `onPage`, which then ends
 * the response. Anything else goes through as it comes, after `onOther`, which may still change headers.
 */
export const captureHtml = ({
  response,
  onPage,
  onOther,
}: {
  response: Response;
  onPage: (page: CapturedPage) => void;
  onOther: () => void;
}): void => {
  const original = {
    write: response.write,
    end: response.end,
    writeHead: response.writeHead,
    flushHeaders: response.flushHeaders,
  };
  const chunks: Buffer[] = [];
  let isHtml: boolean | undefined;

  const restore = () => Object.assign(response, original);
  const decide = (): boolean => {
    isHtml ??= String(response.getHeader('content-type') ?? '').startsWith('text/html');
    if (!isHtml) {
      restore();
      onOther();
    }
    return isHtml;
  };
  const keep = ({ chunk, encoding }: { chunk: Chunk; encoding?: BufferEncoding }) =>
    chunks.push(typeof chunk === 'string' ? Buffer.from(chunk, encoding) : Buffer.from(chunk));

  response.writeHead = ((status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    for (const [name, value] of headerPairs(rest.at(-1))) response.setHeader(name, value);
    return response;
  }) as Response['writeHead'];

  response.flushHeaders = () => {
    if (!decide()) response.flushHeaders();
  };

  response.write = ((chunk: Chunk, encoding?: BufferEncoding | Callback, callback?: Callback) => {
    if (!decide()) return response.write(chunk as string, encoding as BufferEncoding, callback);
    keep({ chunk, encoding: typeof encoding === 'string' ? encoding : undefined });
    const done = typeof encoding === 'function' ? encoding : callback;
    if (done) queueMicrotask(() => done(null));
    return true;
  }) as Response['write'];

  response.end = ((chunk?: Chunk | Callback, encoding?: BufferEncoding | Callback, callback?: Callback) => {
    if (!decide()) return response.end(chunk as string, encoding as BufferEncoding, callback as () => void);
    if (chunk !== undefined && chunk !== null && typeof chunk !== 'function')
      keep({ chunk, encoding: typeof encoding === 'string' ? encoding : undefined });
    const done = [chunk, encoding, callback].find((each) => typeof each === 'function');
    if (done) response.once('finish', done as () => void);
    restore();
    onPage({
      status: response.statusCode,
      html: Buffer.concat(chunks).toString('utf8'),
      headers: pairs(response),
    });
    return response;
  }) as Response['end'];
};

const headerPairs = (headers: unknown): [string, string | string[]][] => {
  if (Array.isArray(headers)) {
    const pairsOfList: [string, string][] = [];
    for (let at = 0; at + 1 < headers.length; at += 2)
      pairsOfList.push([String(headers[at]), String(headers[at + 1])]);
    return pairsOfList;
  }
  if (typeof headers !== 'object' || headers === null) return [];
  return Object.entries(headers).filter(([, value]) => value !== undefined) as [string, string | string[]][];
};

const pairs = (response: Response): CapturedPage['headers'] =>
  Object.entries(response.getHeaders())
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, Array.isArray(value) ? value : String(value)]);
