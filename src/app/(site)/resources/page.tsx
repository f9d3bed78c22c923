import type { Metadata } from 'next';
import { JsonLd } from '../../../components/case/json-ld.tsx';
import { PageContents } from '../../../components/case/page-contents.tsx';
import { Section } from '../../../components/section.tsx';
import { readResources } from '../../../content/resources.ts';
import { presentResources } from '../../../presenters/case-view-resource-list.ts';
import { listQuery } from '../../../content/case-lists.ts';
import { resourcesJsonLd } from '../../../presenters/json-ld-gatherings.ts';
import { alternateTypes, feedLinks } from '../../../presenters/links.ts';
import { requestLanguage } from '../request-language.ts';
import { requestReading } from '../request-reading.ts';
import { siteWords } from '../site-words.ts';
import { ResourceEntry } from './resource-entry.tsx';
import styles from './resources.module.css';

const DESCRIPTION =
  'Tip sheets, packs, films, training and tools that came of the cases, or that they were built with.';

export const generateMetadata = async (): Promise<Metadata> => {
  const lang = await requestLanguage();
  return {
    title: 'Resources',
    description: DESCRIPTION,
    alternates: {
      canonical: '/resources',
      types: alternateTypes([{ links: feedLinks(listQuery({ lang })), title: 'New cases' }]),
    },
  };
};

const Page = async () => {
  const reading = await requestReading();
  const groups = presentResources({ ...(await readResources(reading)), locale: reading.locale });
  return (
    <div className="wrap page">
      <JsonLd
        value={resourcesJsonLd({
          ...(await siteWords()),
          groups,
          path: '/resources',
          title: 'Resources',
          description: DESCRIPTION,
        })}
      />
      <h1>Resources</h1>
      <p className="lead">{DESCRIPTION}</p>
      {groups.length === 0 && <p>No resource is published yet.</p>}
      <div className={styles.columns}>
        <div>
          {groups.length > 1 && (
            <PageContents
              entries={groups.map(({ kind, label, resources }) => ({
                id: `kind-${kind}`,
                label: `${label} (${resources.length})`,
              }))}
            />
          )}
        </div>
        <div className={styles.body}>
          {groups.map(({ kind, label, resources }) => (
            <Section id={`kind-${kind}`} title={label} key={kind}>
              <ul className={styles.list} role="list">
                {resources.map((resource) => (
                  <li id={resource.id} key={resource.id}>
                    <ResourceEntry resource={resource} />
                  </li>
                ))}
              </ul>
            </Section>
          ))}
        </div>
      </div>
    </div>
  );
};

export default Page;
