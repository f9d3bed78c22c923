/** The part of the harvester that tests use: it comes without types. */
declare module 'oai-pmh' {
  export class OaiPmh {
    constructor(baseUrl: string);
    identify(): Promise<Record<string, unknown>>;
    listRecords(options: { metadataPrefix: string; set?: string }): AsyncIterable<Record<string, unknown>>;
  }
}
