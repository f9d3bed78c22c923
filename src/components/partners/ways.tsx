import type { LinkView } from '../../presenters/card.ts';
import { Section } from '../section.tsx';
import styles from './builder.module.css';

/** One way to use the base from elsewhere: what it is, for whom, and where it begins. */
export interface Way {
  title: string;
  text: string;
  links: LinkView[];
}

export interface WayGroup {
  id: string;
  title: string;
  ways: Way[];
}

export const Ways = ({ groups }: { groups: WayGroup[] }) =>
  groups.map(({ id, title, ways }) => (
    <Section key={id} id={id} title={title}>
      <div className={styles.ways}>
        {ways.map((way) => (
          <div key={way.title} className={styles.way}>
            <h3>{way.title}</h3>
            <p>{way.text}</p>
            <ul role="list">
              {way.links.map(({ href, label }) => (
                <li key={href}>
                  <a href={href}>{label}</a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Section>
  ));
