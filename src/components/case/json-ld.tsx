import { jsonLdText } from '../../presenters/json-ld.ts';

/** What machines are told of the page. A data block: no browser runs it. */
export const JsonLd = ({ value }: { value: Record<string, unknown> }) => (
  <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLdText(value) }} />
);
