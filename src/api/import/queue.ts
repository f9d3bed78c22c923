import { unavailable } from '../../domain/errors.ts';
import { createTurns, type Turns } from '../../search/turns.ts';

const MOST_WAITING = 8;

/**
 * One after the other, since reading a document may take a processor and much memory for seconds; and few in waiting, each
 * with its file in hand. @throws AppError 503 when too many are
 */
export const createQueue = (): Turns => {
  const turns = createTurns();
  let waiting = 0;
  return async (run) => {
    if (waiting >= MOST_WAITING)
      throw unavailable({ message: 'Many documents are being read just now. Try again in a minute.' });
    waiting += 1;
    try {
      return await turns(run);
    } finally {
      waiting -= 1;
    }
  };
};
