export interface ApiAnswer {
  /** In words for the person who asked; empty when it was done. */
  problem: string;
  /** Of the record that was made or changed, where the answer names one. */
  id?: string;
}

interface Body {
  id?: string;
  caseId?: string;
  doc?: { id?: string };
  message?: string;
  errors?: { message?: string; data?: { errors?: { message?: string; label?: string }[] } }[];
}

/** A call of the base's API as the person who is signed in; it never throws, it says what went wrong. */
export const callApi = async ({
  path,
  method,
  body,
}: {
  path: string;
  method: 'POST' | 'PATCH' | 'DELETE';
  body?: Record<string, unknown>;
}): Promise<ApiAnswer> => {
  try {
    const response = await fetch(path, {
      method,
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    });
    const answer = (await response.json().catch(() => ({}))) as Body;
    const id = answer.doc?.id ?? answer.caseId ?? answer.id;
    return response.ok ? { problem: '', id } : { problem: problemOf(answer) };
  } catch {
    return { problem: 'The server does not answer. Nothing was changed.' };
  }
};

/** A refused save names its fields one by one; those say more than the sentence above them. */
const problemOf = ({ errors }: Body): string => {
  const messages = (errors ?? []).flatMap(({ message, data }) =>
    data?.errors?.length ? data.errors.map(fieldProblem) : [message ?? ''],
  );
  return messages.filter(Boolean).join(' ') || 'The server did not say what went wrong.';
};

/** Some refusals are the whole sentence in both places. */
const fieldProblem = ({ label, message }: { label?: string; message?: string }): string =>
  [...new Set([label, message])].filter(Boolean).join(': ');
