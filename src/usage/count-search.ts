import { runtimeIfAny } from '../runtime.ts';

/** Counts a search of readers; of one that found nothing its words too, which are what the base lacks. */
export const countSearch = ({
  query,
  times,
  found,
}: {
  query: string;
  times: number;
  found: number;
}): void => {
  const usage = runtimeIfAny('usage');
  usage?.count({ kind: 'search', times });
  if (found === 0) usage?.count({ kind: 'unanswered', via: query, times });
};
