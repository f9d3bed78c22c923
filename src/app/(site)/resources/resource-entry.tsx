import type { ReactNode } from 'react';
import { Names } from '../../../components/case/names.tsx';
import { Prose } from '../../../components/rich-text/prose.tsx';
import type { ResourceView } from '../../../presenters/case-view-resource-list.ts';
import styles from './resources.module.css';

/** One resource: what it is, who made it, where to get it, and the cases it came from. */
export const ResourceEntry = ({ resource }: { resource: ResourceView }) => {
  const { title, description, madeBy, audiences, date, languages, url, file, transcript, cases } = resource;
  return (
    <article>
      <h3>{url ? <a href={url}>{title}</a> : title}</h3>
      <p className="prose">{description}</p>
      {file && (
        <p>
          <a href={file.href}>
            Download {title} ({[file.kind, file.size].filter(Boolean).join(', ')})
          </a>
        </p>
      )}
      <dl className={`facts small ${styles.facts}`}>
        {madeBy.length > 0 && (
          <Fact label="Made by">
            <Names names={madeBy} />
          </Fact>
        )}
        {date && <Fact label="Date">{date.label}</Fact>}
        {audiences.length > 0 && (
          <Fact label="For">
            <Names names={audiences} />
          </Fact>
        )}
        {languages.length > 0 && <Fact label="Languages">{languages.join(', ')}</Fact>}
        {cases.length > 0 && (
          <Fact label={cases.length === 1 ? 'From the case' : 'From the cases'}>
            <Names names={cases} />
          </Fact>
        )}
        {!url && !file && <Fact label="Where to get it">Ask those who made it: no link is known.</Fact>}
      </dl>
      {transcript && (
        <details className="disclosure">
          <summary>Transcript</summary>
          <Prose content={transcript} />
        </details>
      )}
    </article>
  );
};

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);
