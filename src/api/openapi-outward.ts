import { z } from 'zod';
import { EXPORT_FORMATS } from './exports-formats.ts';
import { CARD_WIDTHS, FULL_CARD } from '../domain/card-picture.ts';
import { FEED_CONTENTS, FEED_FORMATS } from '../presenters/feed.ts';
import { FEED_ROOMS, type FeedRoom } from '../presenters/feed-topics.ts';
import { METADATA_FORMATS } from '../presenters/oai-answer.ts';
import { VERBS } from './oai-arguments.ts';
import {
  jsonAnswer,
  NOT_FOUND,
  parameter,
  queryParameters,
  textAnswer,
  type Parameter,
} from './openapi-parts.ts';
import { read, type Paths } from './openapi-operation.ts';
import { QUERY_PARAMETERS } from './query-params.ts';

/** What leads out of the base: feeds, exports, embeds, pictures for links, harvesting. */
export const outwardPaths = (): Paths => ({
  ...feedPaths(),
  ...exportPaths(),
  ...embedPaths(),
  '/oai': read({
    operationId: 'oaiPmh',
    tags: ['Harvesting'],
    summary: 'OAI-PMH 2.0',
    parameters: [
      parameter('verb', z.enum(Object.keys(VERBS) as [string]), { required: true, example: 'Identify' }),
      parameter('metadataPrefix', z.enum(Object.keys(METADATA_FORMATS) as [string])),
      parameter('identifier', z.string().describe('Of one record, as ListIdentifiers gives it.')),
      parameter('from', z.string().describe('Changed on or after this day or moment, in universal time.')),
      parameter('until', z.string().describe('Changed on or before it.')),
      parameter('set', z.string().describe('A theme, as ListSets gives it.')),
      parameter('resumptionToken', z.string().describe('Of the answer before; alone beside the verb.')),
    ],
    responses: { 200: textAnswer({ description: 'XML, errors included.', types: ['text/xml'] }) },
  }),
});

const slugOf = (what: string): Parameter =>
  parameter('slug', z.string().describe(`The last part of ${what}’s address.`), {
    in: 'path',
    required: true,
  });

const FEED_PARAMETERS = [
  parameter('content', z.enum(FEED_CONTENTS).default('summary').describe('How much of each case is in it.')),
  parameter('archive', z.string().describe('A month: 2012-05. Feeds lead from one to the next.')),
];

interface Feed {
  path: string;
  name: string;
  summary: string;
  parameters: Parameter[];
  isOfOne: boolean;
}

const FEEDS: Feed[] = [
  {
    path: '/feeds/cases',
    name: '',
    summary: 'Any search',
    parameters: [...queryParameters(), ...FEED_PARAMETERS],
    isOfOne: false,
  },
  ...(Object.entries(FEED_ROOMS) as [FeedRoom, string][]).map(([facet, folder]) => ({
    path: `/feeds/${folder}/{slug}`,
    name: `Of${facet.charAt(0).toUpperCase()}${facet.slice(1)}`,
    summary: `The cases of one ${facet}`,
    parameters: [
      slugOf(`the ${facet}`),
      ...queryParameters(QUERY_PARAMETERS.filter((name) => name !== facet)),
      ...FEED_PARAMETERS,
    ],
    isOfOne: true,
  })),
  ...[
    { path: '/feeds/guides', name: 'OfGuides', summary: 'All guides' },
    { path: '/feeds/guides/{slug}', name: 'OfGuide', summary: 'One guide, with its cases' },
    { path: '/feeds/hubs/{slug}', name: 'OfHub', summary: 'The cases of a hub' },
  ].map(({ path, ...rest }) => {
    const isOfOne = path.includes('{slug}');
    const paging = queryParameters(['lang', 'page', 'limit']);
    return {
      path,
      ...rest,
      parameters: [
        ...(isOfOne ? [slugOf('its page')] : []),
        ...paging,
        ...FEED_PARAMETERS.filter(({ name }) => name === 'content'),
      ],
      isOfOne,
    };
  }),
];

const feedPaths = (): Paths =>
  Object.fromEntries(
    FEEDS.flatMap(({ path, name, summary, parameters, isOfOne }) =>
      Object.entries(FEED_FORMATS).map(([format, { type, name: formatName }]) => [
        `${path}.${format}`,
        read({
          operationId: `feed${name}${formatName.replaceAll(/[^A-Za-z]/g, '')}`,
          tags: ['Feeds'],
          summary: `${summary}, as ${formatName}`,
          parameters,
          responses: {
            200:
              format === 'json'
                ? {
                    description: 'The feed.',
                    content: { [type]: { schema: { $ref: '#/components/schemas/JsonFeed' } } },
                  }
                : textAnswer({ description: 'The feed.', types: [type] }),
            ...(isOfOne && NOT_FOUND),
          },
        }),
      ]),
    ),
  );

const exportPaths = (): Paths =>
  Object.fromEntries(
    Object.entries(EXPORT_FORMATS).map(([format, { type }]) => [
      `/exports/cases.${format}`,
      read({
        operationId: `export${format.charAt(0).toUpperCase()}${format.slice(1)}`,
        tags: ['Exports'],
        summary: `All cases of any search as ${format.toUpperCase()}`,
        parameters: queryParameters(),
        responses: {
          200:
            format === 'json'
              ? jsonAnswer({ description: 'The cases.', schema: {} })
              : textAnswer({
                  description: 'The cases, one a row or line.',
                  types: [type.split(';')[0] ?? type],
                }),
        },
      }),
    ]),
  );

const LANG = queryParameters(['lang']);
const SCHEME = parameter(
  'scheme',
  z.enum(['auto', 'light', 'dark']).default('auto').describe('Its colours.'),
);
const TARGET = parameter(
  'target',
  z.enum(['_top', '_blank']).default('_top').describe('Where its links open.'),
);
const page = textAnswer({ description: 'The page.', types: ['text/html'] });
const picture = textAnswer({ description: 'The picture.', types: ['image/png'] });

const embedPaths = (): Paths => ({
  '/oembed': read({
    operationId: 'oembed',
    tags: ['Embeds'],
    summary: 'oEmbed of a case, a guide, a hub or a search',
    parameters: [
      parameter('url', z.string().describe('The address of its page here.'), { required: true }),
      parameter('format', z.enum(['json', 'xml']).default('json')),
      parameter('maxwidth', z.number().int().describe('In pixels.')),
      parameter('maxheight', z.number().int().describe('In pixels.')),
    ],
    responses: { 200: jsonAnswer({ description: 'The embed.', schema: 'Oembed' }), ...NOT_FOUND },
  }),
  '/embed/cases': read({
    operationId: 'embedFrame',
    tags: ['Embeds'],
    summary: 'Any search as a page for a frame',
    parameters: [
      ...queryParameters(),
      parameter('heading', z.string().describe('Over the list.')),
      parameter('layout', z.enum(['list', 'cards']).default('list')),
      SCHEME,
      TARGET,
      parameter('search', z.enum(['yes']).describe('With a search field.')),
    ],
    responses: { 200: page },
  }),
  '/embed/cases/{slug}.json': read({
    operationId: 'embedCaseData',
    tags: ['Embeds'],
    summary: 'One case as the element on other sites reads it',
    parameters: [slugOf('the case'), ...LANG],
    responses: {
      200: jsonAnswer({ description: 'In the shape of a search with one hit.', schema: { type: 'object' } }),
      ...NOT_FOUND,
    },
  }),
  ...Object.fromEntries(
    (['case', 'guide'] as const).map((kind) => [
      `/embed/${kind}s/{slug}`,
      read({
        operationId: `embed${kind === 'case' ? 'Case' : 'Guide'}`,
        tags: ['Embeds'],
        summary: `One ${kind} as a page for a frame`,
        parameters: [slugOf(`the ${kind}`), ...LANG, SCHEME, TARGET],
        responses: { 200: page, ...NOT_FOUND },
      }),
    ]),
  ),
  ...Object.fromEntries(
    (['case', 'guide'] as const).map((kind) => [
      `/cards/${kind}s/{slug}.png`,
      read({
        operationId: `cardOf${kind === 'case' ? 'Case' : 'Guide'}`,
        tags: ['Embeds'],
        summary: `The picture shown beside a link to a ${kind}`,
        parameters: [
          slugOf(`the ${kind}`),
          ...LANG,
          parameter(
            'width',
            z
              .literal([...CARD_WIDTHS])
              .default(FULL_CARD)
              .describe('In pixels.'),
          ),
        ],
        responses: { 200: picture, ...NOT_FOUND },
      }),
    ]),
  ),
});
