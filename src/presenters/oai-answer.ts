import type { TaxonomySnapshot } from '../domain/taxonomy.ts';
import { toDataCite } from './oai-datacite.ts';
import { datestamp } from './oai-dates.ts';
import { toDublinCore } from './oai-dc.ts';
import { repositoryIdentifier, toOaiIdentifier } from './oai-identifier.ts';
import type { HarvestItem, HarvestRecord } from './oai-record.ts';
import { setsOf, type OaiSet } from './oai-sets.ts';
import { element, worded } from './oai-xml.ts';

export const METADATA_FORMATS = {
  oai_dc: {
    schema: 'http://www.openarchives.org/OAI/2.0/oai_dc.xsd',
    namespace: 'http://www.openarchives.org/OAI/2.0/oai_dc/',
    draw: ({ record }: { record: HarvestRecord; identifier: string }) => toDublinCore(record),
  },
  datacite: {
    schema: 'https://schema.datacite.org/meta/kernel-4/metadata.xsd',
    namespace: 'http://datacite.org/schema/kernel-4',
    draw: toDataCite,
  },
} as const;
export type MetadataPrefix = keyof typeof METADATA_FORMATS;

export interface OaiError {
  code:
    | 'badArgument'
    | 'badResumptionToken'
    | 'badVerb'
    | 'cannotDisseminateFormat'
    | 'idDoesNotExist'
    | 'noRecordsMatch';
  message: string;
}

/** The whole document. The arguments are told back, but for those of a request that was wrong in itself. */
export const oaiDocument = ({
  baseUrl,
  respondedAt,
  request,
  content,
}: {
  baseUrl: string;
  respondedAt: Date;
  request: Record<string, string>;
  content: string;
}): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'OAI-PMH',
    [worded('responseDate', datestamp(respondedAt)), worded('request', baseUrl, request), content],
    {
      xmlns: 'http://www.openarchives.org/OAI/2.0/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation':
        'http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd',
    },
  )}\n`;

export const oaiErrors = (errors: OaiError[]): string =>
  errors.map(({ code, message }) => worded('error', message, { code })).join('');

export const identifyXml = ({
  siteName,
  baseUrl,
  publicUrl,
  adminEmail,
  earliest,
}: {
  siteName: string;
  baseUrl: string;
  publicUrl: string;
  adminEmail: string;
  earliest: Date;
}): string => {
  const host = repositoryIdentifier(publicUrl);
  return element('Identify', [
    worded('repositoryName', siteName),
    worded('baseURL', baseUrl),
    worded('protocolVersion', '2.0'),
    worded('adminEmail', mailboxOf(adminEmail)),
    worded('earliestDatestamp', datestamp(earliest)),
    worded('deletedRecord', 'persistent'),
    worded('granularity', 'YYYY-MM-DDThh:mm:ssZ'),
    worded('compression', 'gzip'),
    host && element('description', [identifierXml({ host, publicUrl })]),
  ]);
};

/** The protocol takes none without a dot behind its @, such as a test server's `casebook@localhost`. */
const mailboxOf = (address: string): string =>
  /^\S+@(\S+\.)+\S+$/.test(address) ? address : `${address}.invalid`;

const identifierXml = ({ host, publicUrl }: { host: string; publicUrl: string }): string =>
  element(
    'oai-identifier',
    [
      worded('scheme', 'oai'),
      worded('repositoryIdentifier', host),
      worded('delimiter', ':'),
      worded('sampleIdentifier', toOaiIdentifier({ collection: 'cases', key: 'a-case', publicUrl })),
    ],
    {
      xmlns: 'http://www.openarchives.org/OAI/2.0/oai-identifier',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation':
        'http://www.openarchives.org/OAI/2.0/oai-identifier http://www.openarchives.org/OAI/2.0/oai-identifier.xsd',
    },
  );

export const formatsXml = (): string =>
  element(
    'ListMetadataFormats',
    Object.entries(METADATA_FORMATS).map(([prefix, { schema, namespace }]) =>
      element('metadataFormat', [
        worded('metadataPrefix', prefix),
        worded('schema', schema),
        worded('metadataNamespace', namespace),
      ]),
    ),
  );

export const setsXml = (sets: OaiSet[]): string =>
  element(
    'ListSets',
    sets.map(({ spec, name }) =>
      element('set', [worded('setSpec', spec), worded('setName', name) || worded('setName', spec)]),
    ),
  );

interface Drawing {
  taxonomy: TaxonomySnapshot;
  publicUrl: string;
}

/** Identifier, date and sets; a record that readers can't see any more is only this. */
export const headerXml = ({
  item: { change, record },
  taxonomy,
  publicUrl,
}: Drawing & { item: HarvestItem }) =>
  element(
    'header',
    [
      worded('identifier', toOaiIdentifier({ ...change, publicUrl })),
      worded('datestamp', datestamp(change.changedAt)),
      ...setsOf({ change, taxonomy }).map((spec) => worded('setSpec', spec)),
    ],
    { status: record ? undefined : 'deleted' },
  );

export const recordXml = ({
  item,
  prefix,
  ...drawing
}: Drawing & { item: HarvestItem; prefix: MetadataPrefix }): string => {
  const { change, record } = item;
  const identifier = toOaiIdentifier({ ...change, publicUrl: drawing.publicUrl });
  return element('record', [
    headerXml({ item, ...drawing }),
    record && element('metadata', [METADATA_FORMATS[prefix].draw({ record, identifier })]),
  ]);
};

/** Where a list goes on; empty at the end of one that came in parts. */
export const tokenXml = ({
  token,
  cursor,
  total,
  expiresAt,
}: {
  token: string | null;
  cursor: number;
  total: number;
  expiresAt: Date;
}): string =>
  element('resumptionToken', token ?? '', {
    expirationDate: token ? datestamp(expiresAt) : undefined,
    completeListSize: String(total),
    cursor: String(cursor),
  });
