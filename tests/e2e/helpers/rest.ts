/** Calls of a server's REST API for a suite that starts its own; each throws with the answer when it is not 2xx. */
export interface Rest {
  call<Answer = { doc: { id: string } }>(method: string, at: string, body?: unknown): Promise<Answer>;
  /** From now on as this account. */
  signIn(token: string): void;
}

export const restOf = (url: () => string): Rest => {
  let token = '';
  return {
    call: async (method, at, body) => {
      const response = await fetch(url() + at, {
        method,
        headers: {
          'content-type': 'application/json',
          origin: url(),
          ...(token && { authorization: `JWT ${token}` }),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${method} ${at}: ${response.status} ${text.slice(0, 500)}`);
      return JSON.parse(text);
    },
    signIn: (given) => {
      token = given;
    },
  };
};
