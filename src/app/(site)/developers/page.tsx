import type { Metadata } from 'next';
import { CodeExample } from '../../../components/developers/code-example.tsx';
import styles from '../../../components/developers/developers.module.css';
import { Operation } from '../../../components/developers/operation.tsx';
import { Section } from '../../../components/section.tsx';
import { USUAL_QUOTA } from '../../../domain/partner-use.ts';
import { presentApi } from '../../../presenters/api-documents.ts';
import { runtime } from '../../../runtime.ts';
import { PageJsonLd } from '../page-json-ld.tsx';

const TITLE = 'For developers';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: TITLE,
  description:
    'Every way to read the cases by a program: search, records, feeds, GraphQL, REST, tools for assistants.',
  alternates: { canonical: '/developers' },
};

const Page = async () => {
  const { publicUrl } = runtime('env');
  const groups = presentApi(await runtime('apiDocument')());
  return (
    <div className="wrap page" lang="en">
      <PageJsonLd path="/developers" title={TITLE} />
      <h1>{TITLE}</h1>
      <p className="lead">
        What every visitor may read, programs may read too: no account, no key. Published records alone, and
        never the contact of a case.
      </p>
      <nav aria-label="On this page" className={styles.nav}>
        <ul role="list">
          <li>
            <a href="#start">Begin here</a>
          </li>
          <li>
            <a href="#keys">Keys and limits</a>
          </li>
          <li>
            <a href="#assistants">Assistants</a>
          </li>
          {groups.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Section
        id="start"
        title="Begin here"
        more={{ href: '/developers/graphiql', label: 'GraphQL workbench' }}
      >
        <p>
          One query means the same everywhere: search on <a href="/cases">the page of cases</a> until the list
          is right, and take the parameters from its address. <a href="/openapi.json">/openapi.json</a>{' '}
          describes all of it for generators.
        </p>
        <CodeExample label="Search" text={`curl '${publicUrl}/api/search?q=induction&limit=3'`} />
        <CodeExample label="All cases, whole" text={`curl '${publicUrl}/api/records/cases?limit=50'`} />
        <CodeExample
          label="A client with types"
          text={`npx openapi-typescript ${publicUrl}/openapi.json -o casebook.ts`}
        />
        <p>
          Mistakes are answered with status 400 and {'{ "errors": [{ "message", "field" }] }'}: the message
          names the parameter and what it takes.
        </p>
      </Section>
      <Section
        id="keys"
        title="Keys and limits"
        more={{ href: '/partners/usage', label: 'Look up your use' }}
      >
        <p>
          Without a key, an address has some hundred requests a minute. A partner’s key opens nothing more; it
          has {USUAL_QUOTA.toLocaleString('en-GB')} requests a day of its own, told in RateLimit-Limit,
          RateLimit-Remaining and RateLimit-Reset. Ask the editors for one.
        </p>
        <CodeExample
          label="With a key"
          text={`curl '${publicUrl}/api/search?q=play' -H 'Authorization: partners API-Key YOUR-KEY'`}
        />
        <CodeExample
          label="Exchange a key"
          text={`curl -X POST ${publicUrl}/api/partners/rotate-key -H 'Authorization: partners API-Key YOUR-KEY'`}
        />
      </Section>
      <Section id="assistants" title="Assistants">
        <p>
          Assistants that speak the Model Context Protocol search and read cases and guides at{' '}
          <code>{publicUrl}/mcp</code>, and cite them by their addresses. Most take a few lines of settings:
        </p>
        <CodeExample
          label="Settings of an assistant"
          text={JSON.stringify(
            { mcpServers: { casebook: { type: 'http', url: `${publicUrl}/mcp` } } },
            null,
            2,
          )}
        />
      </Section>
      {groups.map((group) => (
        <Section key={group.id} id={group.id} title={group.title}>
          <p>{group.description}</p>
          {group.operations.map((operation) => (
            <Operation key={operation.id} operation={operation} />
          ))}
        </Section>
      ))}
    </div>
  );
};

export default Page;
