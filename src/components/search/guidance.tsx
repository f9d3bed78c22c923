import type { GuidanceGroupView, GuidanceItemView, GuidanceView } from '../../presenters/guidance.ts';
import { MarkedText } from '../marked-text.tsx';

/** What answers beside the cases: recommendations, answered questions and their like, a short list for each kind. */
export const Guidance = ({
  guidance,
  title,
  lead,
}: {
  guidance: GuidanceView;
  title: string;
  lead?: string;
}) => (
  <section className="guidance" id="guidance" aria-labelledby="guidance-title" tabIndex={-1}>
    <h2 className="guidance__title" id="guidance-title">
      {title}
    </h2>
    {lead && <p>{lead}</p>}
    <div className="guidance__groups">
      {guidance.groups.map((group) => (
        <Group key={group.kind} group={group} />
      ))}
    </div>
  </section>
);

const Group = ({ group }: { group: GuidanceGroupView }) => (
  <div className="guidance__group">
    <h3 className="eyebrow">
      {group.label}
      {group.note && <span className="guidance__note"> ({group.note})</span>}
    </h3>
    <Items items={group.head} />
    {group.rest.length > 0 && (
      <details className="disclosure">
        <summary>
          {group.restLabel}
          <span className="visually-hidden">: {group.label}</span>
        </summary>
        <Items items={group.rest} />
      </details>
    )}
  </div>
);

const Items = ({ items }: { items: GuidanceItemView[] }) => (
  <ul role="list">
    {items.map(({ href, lang, dir, title, partOf, passage }) => (
      <li key={href} lang={lang} dir={dir}>
        <p className="guidance__link">
          <a href={href}>
            <MarkedText marked={title} />
          </a>
        </p>
        {partOf && <p className="guidance__context">{partOf}</p>}
        {passage.length > 0 && (
          <p className="guidance__passage">
            <MarkedText marked={passage} />
          </p>
        )}
      </li>
    ))}
  </ul>
);
