export const HOST = 'casebook.example.org';

/** The identifier of a record, as OAI-PMH has it. */
export const id = (key: string, collection = 'cases') => `oai:${HOST}:${collection}/${key}`;

/** What stands in each element of a name, in order. */
export const all = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)<`, 'g'))].map(([, text]) => text ?? '');
/** The codes of the errors an answer tells. */
export const errors = (xml: string): string[] =>
  [...xml.matchAll(/<error code="(\w+)"/g)].map(([, code]) => code ?? '');
