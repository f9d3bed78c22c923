import { METADATA_FORMATS, type MetadataPrefix, type OaiError } from '../presenters/oai-answer.ts';
import { endOf, parseDatestamp } from '../presenters/oai-dates.ts';
import { isSetSpec } from '../presenters/oai-sets.ts';
import type { ResumptionToken } from './oai-token.ts';

/** A request to list, checked; `from` and `before` are moments, the latter left out itself. */
export interface ListRequest {
  verb: 'ListIdentifiers' | 'ListRecords';
  prefix: MetadataPrefix;
  from?: Date;
  before?: Date;
  set?: string;
  after: number;
  cursor: number;
  /** As given, for the next token. */
  given: Pick<ResumptionToken, 'from' | 'until' | 'set'>;
}

interface Rules {
  required: string[];
  optional: string[];
}

export const VERBS = {
  Identify: { required: [], optional: [] },
  ListMetadataFormats: { required: [], optional: ['identifier'] },
  ListSets: { required: [], optional: ['resumptionToken'] },
  ListIdentifiers: { required: ['metadataPrefix'], optional: ['from', 'until', 'set', 'resumptionToken'] },
  ListRecords: { required: ['metadataPrefix'], optional: ['from', 'until', 'set', 'resumptionToken'] },
  GetRecord: { required: ['identifier', 'metadataPrefix'], optional: [] },
} as const satisfies Record<string, Rules>;
export type Verb = keyof typeof VERBS;

export interface OaiRequest {
  verb: Verb;
  values: Record<string, string>;
}

/** What a request asks for, or everything that is wrong with the way it asks. */
export const readRequest = (
  params: URLSearchParams,
): { request: OaiRequest; errors: [] } | { request?: undefined; errors: OaiError[] } => {
  const verbs = params.getAll('verb');
  const verb = verbs[0];
  if (verbs.length !== 1 || !verb || !isVerb(verb)) {
    const told = verbs.length === 0 ? 'There is no verb' : `“${verbs.join('”, “')}” is no verb`;
    const message = `${told}. It is one of ${Object.keys(VERBS).join(', ')}, given once.`;
    return { errors: [{ code: 'badVerb', message }] };
  }
  const errors = argumentErrors({ verb, params });
  if (errors.length > 0) return { errors };
  const values = Object.fromEntries([...params].filter(([name]) => name !== 'verb'));
  return { request: { verb, values }, errors: [] };
};

const isVerb = (value: string): value is Verb => Object.hasOwn(VERBS, value);

/** What these may look like at all: they are told back in the answer. */
const SHAPES: Record<string, RegExp> = {
  metadataPrefix: /^[\w\-.!~*'()]+$/,
  // A relative reference has no colon before its first slash.
  identifier: /^(?:[a-z][a-z0-9+.-]*:|(?![^/?#]*:))(?:[\w\-.~:/?@!$&'()*+,;=]|%[0-9a-f]{2})+$/i,
};

const argumentErrors = ({ verb, params }: { verb: Verb; params: URLSearchParams }): OaiError[] => {
  const rules: Rules = VERBS[verb];
  const known = [...rules.required, ...rules.optional];
  const names = [...new Set(params.keys())].filter((name) => name !== 'verb');
  const isResumed = names.includes('resumptionToken') && known.includes('resumptionToken');
  const messages = [
    ...names
      .filter((name) => !known.includes(name))
      .map((name) => `${verb} takes no argument “${name.slice(0, 60)}”.`),
    ...names
      .filter((name) => known.includes(name) && params.getAll(name).length > 1)
      .map((name) => `“${name}” is given more than once.`),
    ...names
      .filter((name) => known.includes(name) && params.get(name) === '')
      .map((name) => `“${name}” is empty.`),
    ...Object.entries(SHAPES)
      .filter(
        ([name, shape]) => known.includes(name) && params.get(name) && !shape.test(params.get(name) ?? ''),
      )
      .map(([name]) => `“${name}” has characters that it can't have.`),
    ...(isResumed && names.length > 1 ? ['“resumptionToken” stands alone beside the verb.'] : []),
    ...(isResumed
      ? []
      : rules.required
          .filter((name) => !names.includes(name))
          .map((name) => `${verb} needs the argument “${name}”.`)),
  ];
  return messages.map((message) => ({ code: 'badArgument', message }));
};

export const asPrefix = (value: string): MetadataPrefix | undefined =>
  (Object.keys(METADATA_FORMATS) as MetadataPrefix[]).find((prefix) => prefix === value);

export const unknownPrefix = (value: string): OaiError => ({
  code: 'cannotDisseminateFormat',
  message: `“${value.slice(0, 60)}” is not a format here; there are ${Object.keys(METADATA_FORMATS).join(' and ')}.`,
});

/** Dates, set and format of a list, of the first request or of the one that a token goes on with. */
export const readListRequest = ({
  verb,
  given,
  prefix: name,
  after = 0,
  cursor = 0,
}: {
  verb: ListRequest['verb'];
  given: ListRequest['given'];
  prefix: string;
  after?: number;
  cursor?: number;
}): { list: ListRequest; errors: [] } | { list?: undefined; errors: OaiError[] } => {
  const from = given.from === undefined ? undefined : parseDatestamp(given.from);
  const until = given.until === undefined ? undefined : parseDatestamp(given.until);
  const messages = [
    ...(given.from !== undefined && !from ? [wrongDate('from', given.from)] : []),
    ...(given.until !== undefined && !until ? [wrongDate('until', given.until)] : []),
    ...(from && until && from.granularity !== until.granularity
      ? ['“from” and “until” are both days or both to the second.']
      : []),
    ...(from && until && from.granularity === until.granularity && from.at > until.at
      ? ['“from” is not after “until”.']
      : []),
    ...(given.set !== undefined && !isSetSpec(given.set) ? ['“set” takes the setSpec of a set.'] : []),
  ];
  if (messages.length > 0) return { errors: messages.map((message) => ({ code: 'badArgument', message })) };
  const prefix = asPrefix(name);
  if (!prefix) return { errors: [unknownPrefix(name)] };
  return {
    list: {
      verb,
      prefix,
      ...(from && { from: from.at }),
      ...(until && { before: endOf(until) }),
      ...(given.set !== undefined && { set: given.set }),
      after,
      cursor,
      given,
    },
    errors: [],
  };
};

const wrongDate = (name: string, value: string): string =>
  `“${name}” takes a date in universal time, 2026-11-22 or 2026-11-22T09:30:00Z; it is “${value.slice(0, 40)}”.`;
