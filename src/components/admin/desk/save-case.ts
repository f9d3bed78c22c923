import { callApi } from './call-api.ts';

/**
 * Changes what the desk knows of a case, and no word of it: on its draft where it has one, else on the record that readers have. A save
 * that names neither would publish somebody's unfinished draft. Returns why it was refused; empty when it was done.
 */
export const saveCase = async ({
  id,
  data,
}: {
  id: string;
  data: Record<string, unknown>;
}): Promise<string> => {
  const status = await statusOf(id);
  if (!status) return 'It could not be read.';
  const { problem } = await callApi({
    path: `/api/cases/${id}?depth=0${status === 'draft' ? '&draft=true' : ''}`,
    method: 'PATCH',
    body: { ...data, _status: status },
  });
  return problem;
};

const statusOf = async (id: string): Promise<'draft' | 'published' | undefined> => {
  const response = await fetch(`/api/cases/${id}?draft=true&depth=0&select[_status]=true`, {
    credentials: 'include',
  }).catch(() => undefined);
  if (!response?.ok) return undefined;
  const { _status } = (await response.json()) as { _status?: string };
  return _status === 'published' ? 'published' : 'draft';
};
