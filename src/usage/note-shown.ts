/** As Express has it: what handlers of one answer tell each other. */
interface Answer {
  locals: Record<string, unknown>;
}

/** Tells the count of what is read which cases an answer for another site shows. */
export const noteShown = ({ response, keys }: { response: Answer; keys: readonly string[] }): void => {
  response.locals.shownCases = keys;
};

export const shownCases = ({ locals }: Answer): readonly string[] =>
  Array.isArray(locals.shownCases) ? (locals.shownCases as string[]) : [];
