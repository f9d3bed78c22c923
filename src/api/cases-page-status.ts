import { Router, type RequestHandler, type Response } from 'express';
import { isAppError } from '../domain/errors.ts';
import { runtime } from '../runtime.ts';
import { parseCaseQuery } from './query-params.ts';
import { paramsOf } from './search.ts';

/**
 * Gives the search page the status that its words have: 400 where its address asks for what isn't there. The page says it
 * to the reader, but a page of Next has no say in its own status.
 */
export const casesPageStatus = (): Router => Router().get('/cases', queryStatus());

/** The same for another page of a query, with the parameters that it has beside. */
export const queryStatus =
  ({ allowed }: { allowed?: string[] } = {}): RequestHandler =>
  async (request, response, next) => {
    // The browser's own code fetches this way while one types; it would take any error for a broken page and load it anew.
    if (request.headers.rsc === undefined && (await isFaulty({ params: paramsOf(request), allowed })))
      answerWith400(response);
    next();
  };

const isFaulty = async ({
  params,
  allowed,
}: {
  params: URLSearchParams;
  allowed?: string[];
}): Promise<boolean> => {
  try {
    const { locales } = runtime('env');
    await parseCaseQuery({ params, taxonomy: runtime('taxonomy'), locales, allowed });
    return false;
  } catch (error) {
    return isAppError(error) && error.status === 400;
  }
};

/** Next sets 200 when it begins and sends its head late: what it says then is corrected on the way out. */
const answerWith400 = (response: Response): void => {
  const writeHead = response.writeHead.bind(response) as (...rest: unknown[]) => Response;
  response.writeHead = ((status: number, ...rest: unknown[]) =>
    writeHead(status === 200 ? 400 : status, ...rest)) as Response['writeHead'];
};
