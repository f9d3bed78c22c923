// An InstantSearch page over a Casebook: two libraries, no key, no server of one's own.
import { instantMeiliSearch } from '@meilisearch/instant-meilisearch';
import instantsearch from 'instantsearch.js';
import {
  clearRefinements,
  configure,
  hits,
  pagination,
  panel,
  refinementList,
  searchBox,
  sortBy,
  stats,
} from 'instantsearch.js/es/widgets';

const { casebook, lang } = document.body.dataset;

const { searchClient } = instantMeiliSearch(
  `${casebook}/search-api`,
  // Any word does for a key: everybody may read.
  'public',
  {
    finitePagination: true,
    meiliSearchParams: {
      locales: [lang],
      attributesToRetrieve: ['id', 'title', 'url', 'summary', 'organisationName', 'placeNames', 'figure'],
      attributesToHighlight: ['title', 'summary'],
    },
  },
);

const search = instantsearch({ indexName: 'cases', searchClient });

const problem = document.querySelector('#problem');
search.on('error', () => {
  problem.textContent = 'Search does not answer just now. Please try again shortly.';
  problem.hidden = false;
});
search.on('render', () => {
  problem.hidden = search.status !== 'error';
});

const EVIDENCE = {
  untested: 'Untested',
  'evaluated-locally': 'Evaluated locally',
  'evaluated-independently': 'Evaluated independently',
  replicated: 'Replicated elsewhere',
};

/** A list of values to choose from, under a heading; some facets have names for values, others only slugs. */
const choices = ({ container, heading, attribute, labels }) =>
  panel({ templates: { header: () => heading } })(refinementList)({
    container,
    attribute,
    limit: 8,
    showMore: true,
    showMoreLimit: 100,
    sortBy: ['isRefined', 'count:desc', 'name:asc'],
    transformItems: (items) =>
      labels
        ? items.map((item) => ({ ...item, label: labels[item.value], highlighted: labels[item.value] }))
        : items,
  });

search.addWidgets([
  configure({ hitsPerPage: 10, attributesToSnippet: ['summary:40'] }),
  searchBox({
    container: '#search-box',
    placeholder: 'A word, a place, a problem',
    showLoadingIndicator: false,
  }),
  stats({
    container: '#stats',
    templates: { text: ({ nbHits }) => (nbHits === 1 ? '1 case' : `${nbHits} cases`) },
  }),
  sortBy({
    container: '#sort',
    items: [
      { label: 'Best match', value: 'cases' },
      { label: 'Newest', value: 'cases:publishedAt:desc' },
      { label: 'Title', value: 'cases:title:asc' },
    ],
  }),
  clearRefinements({ container: '#clear', templates: { resetLabel: () => 'Clear all choices' } }),
  choices({ container: '#themes', heading: 'Theme', attribute: 'themeNames' }),
  choices({ container: '#audiences', heading: 'Audience', attribute: 'audienceNames' }),
  choices({ container: '#places', heading: 'Place', attribute: 'placeNames' }),
  choices({ container: '#evidence', heading: 'Evidence', attribute: 'evidence', labels: EVIDENCE }),
  hits({
    container: '#hits',
    templates: {
      empty: () => 'No case has all of this. Try fewer words or fewer choices.',
      item: (hit, { html, components }) => html`
        <article>
          <h3><a href=${hit.url}>${components.Highlight({ attribute: 'title', hit })}</a></h3>
          <p>${[hit.organisationName, ...hit.placeNames].filter(Boolean).join(', ')}</p>
          <p>${components.Snippet({ attribute: 'summary', hit })}</p>
        </article>
      `,
    },
  }),
  pagination({ container: '#pages', padding: 2 }),
]);
// The widgets name no control for those who hear a page instead of seeing it, so that is done whenever they are drawn.
search.on('render', () => {
  document.querySelector('#search-box input')?.setAttribute('aria-label', 'Search the cases');
  document.querySelector('#sort select')?.setAttribute('aria-labelledby', 'sort-label');
});
search.start();
