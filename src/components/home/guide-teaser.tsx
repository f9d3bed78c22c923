/** A guide or proceedings on the first page. */
export const GuideTeaser = ({
  href,
  kind,
  title,
  text,
}: {
  href: string;
  kind: string;
  title: string;
  text: string;
}) => (
  <article className="teaser">
    <p className="eyebrow">{kind}</p>
    <h3>
      <a href={href}>{title}</a>
    </h3>
    {text && <p>{text}</p>}
  </article>
);
