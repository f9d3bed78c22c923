import { badRequest, type FieldProblem } from '../domain/errors.ts';
import { DEFAULT_LOOKS, type EmbedLooks } from '../presenters/embed-document.ts';

/** Parameters of a frame that say how it looks, not what is in it. */
export const LOOK_PARAMETERS = ['heading', 'layout', 'scheme', 'target', 'search'] as const;

const LONGEST_HEADING = 200;

/** @throws AppError 400 with a problem for each look that there isn't */
export const readLooks = (params: URLSearchParams): EmbedLooks => {
  const problems: FieldProblem[] = [];
  const oneOf = <Value extends string>(name: string, values: readonly Value[]): Value | undefined => {
    const given = params.get(name)?.trim();
    const value = values.find((each) => each === given);
    if (given && !value)
      problems.push({
        field: name,
        message: `${name}: takes ${values.join(' or ')}; it is “${given.slice(0, 60)}”.`,
      });
    return value;
  };
  const looks: EmbedLooks = {
    heading: (params.get('heading') ?? '').trim().slice(0, LONGEST_HEADING),
    layout: oneOf('layout', ['list', 'cards']) ?? DEFAULT_LOOKS.layout,
    scheme: oneOf('scheme', ['auto', 'light', 'dark']) ?? DEFAULT_LOOKS.scheme,
    target: oneOf('target', ['_top', '_blank']) ?? DEFAULT_LOOKS.target,
    hasSearch: oneOf('search', ['yes']) === 'yes',
  };
  if (problems.length > 0) throw badRequest(problems);
  return looks;
};
