export interface SourceView {
  title: string;
  publisher: string;
  /** Whose voice it is, in words. */
  kind: string;
  date: string;
  url: string | null;
}

/** Where each fact can be checked. */
export const SourceList = ({ sources }: { sources: SourceView[] }) => (
  <ul className="sources" role="list">
    {sources.map(({ title, publisher, kind, date, url }, index) => (
      <li key={index}>
        {url ? <a href={url}>{title}</a> : title}. {[publisher, date].filter(Boolean).join(', ')}.{' '}
        <span className="sources__kind">{kind}.</span>
      </li>
    ))}
  </ul>
);
