import { eachLanguage, languagesOf, RESOURCE_TYPES, type HarvestRecord } from './oai-record.ts';
import { element, worded } from './oai-xml.ts';

/** A record in unqualified Dublin Core, which every harvester takes. */
export const toDublinCore = (record: HarvestRecord): string =>
  element(
    'oai_dc:dc',
    [
      ...eachLanguage(record.titles).map(([lang, text]) => worded('dc:title', text, { 'xml:lang': lang })),
      ...record.creators.map((name) => worded('dc:creator', name)),
      ...record.subjects.flatMap(({ names }) =>
        eachLanguage(names).map(([lang, name]) => worded('dc:subject', name, { 'xml:lang': lang })),
      ),
      ...eachLanguage(record.summaries).map(([lang, text]) =>
        worded('dc:description', text, { 'xml:lang': lang }),
      ),
      worded('dc:publisher', record.siteName),
      ...[...record.contributors, ...record.funders].map((name) => worded('dc:contributor', name)),
      worded('dc:date', record.issued),
      worded('dc:type', 'Text'),
      worded('dc:type', RESOURCE_TYPES[record.collection], { 'xml:lang': 'en' }),
      worded('dc:format', 'text/html'),
      worded('dc:identifier', record.url),
      ...languagesOf(record).map((lang) => worded('dc:language', lang)),
      ...record.places.map(({ name }) => worded('dc:coverage', name)),
      worded('dc:coverage', record.period),
    ],
    {
      'xmlns:oai_dc': 'http://www.openarchives.org/OAI/2.0/oai_dc/',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation':
        'http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd',
    },
  );
