import type { GlobalConfig } from 'payload';
import {
  checkPinnedCases,
  checkPinnedQuery,
  checkStopWords,
  checkSynonyms,
} from '../../src/search/settings-rules.ts';
import { asPublisher, asStaff, PUBLISHED } from '../access/index.ts';
import { announceGlobal } from '../hooks/sync-search.ts';
import { indexEndpoints } from './index-endpoints.ts';
import { weightsField } from './weights-field.ts';

interface Settings {
  pins?: { query?: string | null }[] | null;
}

/**
 * What editors decide about search: which words mean the same, which say nothing, what comes first, and what counts. The
 * code knows no field: its jargon is kept here.
 */
export const SearchSettings: GlobalConfig = {
  slug: 'search-settings',
  label: 'Search',
  graphQL: false,
  admin: { group: 'Settings', description: 'A change takes effect at once.' },
  access: { read: asStaff, update: asPublisher },
  hooks: { afterChange: [announceGlobal] },
  endpoints: indexEndpoints,
  fields: [
    {
      type: 'tabs',
      tabs: [
        {
          label: 'Words',
          fields: [
            {
              name: 'synonyms',
              type: 'array',
              labels: { singular: 'Group of words', plural: 'Words that mean the same' },
              admin: {
                description: 'Whoever types one of them finds the others too, and is told so.',
                components: { RowLabel: '/collections/search-settings/row-labels.tsx#SynonymRowLabel' },
              },
              fields: [
                {
                  name: 'words',
                  type: 'text',
                  hasMany: true,
                  required: true,
                  validate: (value: string | string[] | null | undefined) => checkSynonyms(listOf(value)),
                  admin: {
                    description:
                      'Two or more words or phrases: RSL, registered provider, housing association',
                  },
                },
              ],
            },
            {
              name: 'stopWords',
              type: 'text',
              hasMany: true,
              label: 'Words that say nothing',
              validate: (value: string | string[] | null | undefined) => checkStopWords(listOf(value)),
              admin: {
                description:
                  'Single words that a case need not have, since every case here could: project, scheme. “The” and “of” and their like are known.',
              },
            },
          ],
        },
        {
          label: 'What comes first',
          fields: [
            {
              name: 'pins',
              type: 'array',
              labels: { singular: 'Query', plural: 'What comes first' },
              admin: {
                description: 'For a query that readers ask often: the cases to put before all others.',
                components: { RowLabel: '/collections/search-settings/row-labels.tsx#PinRowLabel' },
              },
              fields: [
                {
                  name: 'query',
                  type: 'text',
                  required: true,
                  validate: (
                    value: string | string[] | null | undefined,
                    { data }: { data: Partial<Settings> },
                  ) =>
                    checkPinnedQuery({
                      query: [value].flat()[0],
                      all: (data?.pins ?? []).map(({ query }) => query),
                    }),
                  admin: { description: 'As readers type it; capitals and accents make no difference.' },
                },
                {
                  name: 'cases',
                  type: 'relationship',
                  relationTo: 'cases',
                  hasMany: true,
                  required: true,
                  filterOptions: () => PUBLISHED,
                  // In place of Payload's own: a case that is unpublished later must not keep the settings from being saved.
                  validate: (value: unknown) => checkPinnedCases(listOf(value)),
                  admin: {
                    sortOptions: 'title',
                    description: 'In the order to show them. A case that is not published is passed over.',
                  },
                },
              ],
            },
            weightsField(),
          ],
        },
        {
          label: 'The index',
          fields: [
            {
              name: 'indexes',
              type: 'ui',
              admin: {
                components: { Field: '/src/components/admin/search-index-panel.tsx#SearchIndexPanel' },
              },
            },
          ],
        },
      ],
    },
  ],
};

const listOf = <Value>(value: Value | Value[] | null | undefined): Value[] =>
  value === null || value === undefined ? [] : ([value].flat() as Value[]);
