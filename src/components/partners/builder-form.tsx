import type { BuilderRequest } from '../../presenters/embed-builder.ts';
import { LOCALES, type LocaleCode } from '../../domain/locales.ts';
import { labelsFor } from '../../i18n/labels.ts';
import type { FacetGroupView } from '../../presenters/facets.ts';
import { FacetGroup, YearsFacet } from '../search/facet-column.tsx';
import { Choices, TextField, Tick } from './fields.tsx';
import styles from './builder.module.css';

/** What to show and how, as a plain form: each change may be shown at once, and the button shows it without JavaScript. */
export const BuilderForm = ({
  asked,
  groups,
  locales,
}: {
  asked: BuilderRequest;
  groups: FacetGroupView[];
  locales: readonly LocaleCode[];
}) => {
  const { choice, as } = asked;
  const { query, slug, looks } = choice;
  const { sorts } = labelsFor('en');
  // The first choice has no value: what is best depends on whether there are words.
  const best = query.q ? 'relevance' : 'newest';
  const others = (['newest', 'updated', 'title'] as const).filter((sort) => sort !== best);
  return (
    <div className={styles.form}>
      <p className={styles.jump}>
        <a href="#outcome">To how it looks, and the code</a>
      </p>
      <fieldset className={styles.group}>
        <legend>Which cases</legend>
        <TextField
          name="q"
          type="search"
          label="Words"
          help="As in the search. Leave it empty to choose by subject."
          value={query.q}
        />
        {groups.map((group) => (
          <FacetGroup key={group.facet} group={{ ...group, isOpen: group.chosen > 0 }} />
        ))}
        <YearsFacet query={query} />
        <Tick name="award" value="yes" label="Only cases with an award" isChosen={query.hasAward} />
        {query.near && (
          <input
            type="hidden"
            name="near"
            value={[query.near.lat, query.near.lng, query.near.km].join(',')}
          />
        )}
        <TextField
          name="limit"
          type="number"
          label="How many"
          value={String(query.limit)}
          min={1}
          max={100}
        />
        <p className={styles.field}>
          <label htmlFor="builder-sort">Order</label>
          <select id="builder-sort" name="sort" defaultValue={query.sort === best ? '' : query.sort}>
            <option value="">{sorts[best]}</option>
            {others.map((sort) => (
              <option key={sort} value={sort}>
                {sorts[sort]}
              </option>
            ))}
          </select>
        </p>
        {locales.length > 1 && (
          <p className={styles.field}>
            <label htmlFor="builder-language">Language</label>
            <select id="builder-language" name="language" defaultValue={query.lang}>
              {LOCALES.filter(({ code }) => locales.includes(code)).map(({ code, label }) => (
                <option key={code} value={code} lang={code}>
                  {label}
                </option>
              ))}
            </select>
          </p>
        )}
        <TextField
          name="case"
          label="Or one case alone"
          help="Paste the address of its page. It is shown in place of a list."
          value={slug}
        />
      </fieldset>

      <fieldset className={styles.group}>
        <legend>How it looks</legend>
        <Choices
          name="layout"
          label="Layout"
          chosen={looks.layout}
          values={{ list: 'A list', cards: 'Cards side by side' }}
        />
        <TextField
          name="heading"
          label="Heading"
          help="Your own words over it, if you like."
          value={looks.heading}
        />
        <Tick name="search" value="yes" label="With a search field" isChosen={looks.hasSearch} />
        <Choices
          name="scheme"
          label="Light or dark"
          chosen={looks.scheme}
          values={{ auto: 'As the reader’s device', light: 'Light', dark: 'Dark' }}
          help="A frame keeps this. The element takes your page’s own colours; here you see it on such a page."
        />
        <Choices
          name="target"
          label="Links open"
          chosen={looks.target}
          values={{ _top: 'In place of your page', _blank: 'In a new tab' }}
        />
      </fieldset>

      <fieldset className={styles.group}>
        <legend>How your site takes it</legend>
        <Choices
          name="as"
          label="Your site"
          chosen={as}
          values={{
            element: 'lets me paste a script: an element in your page’s own type and colours',
            frame: 'lets no script through: a frame',
          }}
        />
      </fieldset>
      <button className="button without-script" type="submit">
        Show it
      </button>
    </div>
  );
};
