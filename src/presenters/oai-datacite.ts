import { eachLanguage, languagesOf, mainWords, RESOURCE_TYPES, type HarvestRecord } from './oai-record.ts';
import { element, worded } from './oai-xml.ts';

/** A record in DataCite's schema, kernel 4. It has no DOI: its address identifies it. */
export const toDataCite = ({ record, identifier }: { record: HarvestRecord; identifier: string }): string =>
  element(
    'resource',
    [
      worded('identifier', record.url, { identifierType: 'URL' }),
      element(
        'creators',
        creatorsOf(record).map((name) => element('creator', [organisation('creatorName', name)])),
      ),
      element(
        'titles',
        eachLanguage(record.titles).map(([lang, text], index) =>
          worded('title', text, {
            'xml:lang': lang,
            titleType: index > 0 ? 'TranslatedTitle' : undefined,
          }),
        ),
      ),
      worded('publisher', record.siteName),
      worded('publicationYear', record.issued.slice(0, 4)),
      worded('resourceType', RESOURCE_TYPES[record.collection], { resourceTypeGeneral: 'Text' }),
      some('subjects', subjectsOf(record)),
      some(
        'contributors',
        record.contributors.map((name) =>
          element('contributor', [organisation('contributorName', name)], { contributorType: 'Other' }),
        ),
      ),
      element('dates', [
        worded('date', record.issued, { dateType: 'Issued' }),
        worded('date', record.updated, { dateType: 'Updated' }),
        worded('date', record.period, { dateType: 'Coverage' }),
      ]),
      worded('language', languagesOf(record)[0]),
      element('alternateIdentifiers', [
        worded('alternateIdentifier', identifier, { alternateIdentifierType: 'OAI' }),
      ]),
      element('formats', [worded('format', 'text/html')]),
      worded('version', record.edition),
      some(
        'descriptions',
        eachLanguage(record.summaries).map(([lang, text]) =>
          worded('description', text, { 'xml:lang': lang, descriptionType: 'Abstract' }),
        ),
      ),
      some('geoLocations', record.places.map(geoLocation)),
      some(
        'fundingReferences',
        record.funders.map((name) => element('fundingReference', [worded('funderName', name)])),
      ),
    ],
    {
      xmlns: 'http://datacite.org/schema/kernel-4',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation':
        'http://datacite.org/schema/kernel-4 https://schema.datacite.org/meta/kernel-4/metadata.xsd',
    },
  );

/** At least one is required: where nobody is named, the base itself. */
const creatorsOf = ({ creators, siteName }: HarvestRecord): string[] =>
  creators.length > 0 ? creators : [siteName];

const organisation = (element: string, name: string): string =>
  worded(element, name, { nameType: 'Organizational' });

const SCHEMES = { themes: 'Themes', audiences: 'Audiences', methods: 'Methods' } as const;

const subjectsOf = ({ subjects, siteName, siteUrl }: HarvestRecord): string[] =>
  subjects.flatMap(({ names, slug, kind }) => {
    const main = mainWords(names);
    return main
      ? worded('subject', main.text, {
          'xml:lang': main.lang,
          subjectScheme: `${SCHEMES[kind]} of ${siteName}`,
          // Methods have no pages of their own.
          ...(kind !== 'methods' && {
            schemeURI: `${siteUrl}/${kind}`,
            valueURI: `${siteUrl}/${kind}/${slug}`,
          }),
        })
      : [];
  });

const geoLocation = ({ name, latitude, longitude }: HarvestRecord['places'][number]): string =>
  element('geoLocation', [
    worded('geoLocationPlace', name),
    latitude !== null && longitude !== null
      ? element('geoLocationPoint', [
          worded('pointLongitude', String(longitude)),
          worded('pointLatitude', String(latitude)),
        ])
      : null,
  ]);

const some = (name: string, parts: string[]): string | null =>
  parts.length > 0 ? element(name, parts) : null;
