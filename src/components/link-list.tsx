import type { LinkView } from '../presenters/card.ts';

/** Links in a line of text: "Birmingham, West Midlands, England". */
export const LinkList = ({ links }: { links: LinkView[] }) =>
  links.map(({ href, label }, index) => (
    <span key={href}>
      {index > 0 && ', '}
      <a href={href}>{label}</a>
    </span>
  ));
