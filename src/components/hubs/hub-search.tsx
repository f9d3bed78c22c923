import styles from './hub.module.css';

export interface HubSearchFields {
  /** The words of the hub's own choice, to be added to. */
  words: string;
  /** The filters of the hub's choice. */
  hidden: { name: string; value: string }[];
}

/** The search within a hub: the plain form of the search page, with the hub's filters already in it. */
export const HubSearch = ({ words, hidden, title }: HubSearchFields & { title: string }) => (
  <form
    className={`search-field search-field--lead ${styles.search}`}
    action="/cases"
    aria-label={`Search ${title}`}
  >
    <label htmlFor="hub-search">Search within this hub</label>
    <div className="search-field__row">
      <input
        id="hub-search"
        type="search"
        name="q"
        defaultValue={words}
        maxLength={500}
        enterKeyHint="search"
        autoCapitalize="off"
      />
      <button className={`button ${styles.button}`} type="submit">
        Search
      </button>
    </div>
    {hidden.map(({ name, value }) => (
      <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
    ))}
  </form>
);
