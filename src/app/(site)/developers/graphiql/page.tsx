import type { Metadata } from 'next';
import { Breadcrumbs } from '../../../../components/breadcrumbs.tsx';
import { CodeExample } from '../../../../components/developers/code-example.tsx';
import { Workbench } from '../../../../components/developers/workbench.tsx';
import { Section } from '../../../../components/section.tsx';
import { GRAPHQL_EXAMPLES } from '../../../../graphql/examples.ts';

const TITLE = 'GraphQL workbench';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: TITLE,
  description: 'Try queries on the published cases, with the schema beside them.',
  alternates: { canonical: '/developers/graphiql' },
};

const Page = () => (
  <div className="wrap page" lang="en">
    <Breadcrumbs trail={[{ href: '/developers', label: 'For developers' }]} here={TITLE} />
    <h1>{TITLE}</h1>
    <p className="lead">Run the examples, change them, and look up what else there is in the schema.</p>
    <Workbench examples={GRAPHQL_EXAMPLES} />
    <Section id="examples" title="The examples">
      <p>The same queries work from any program.</p>
      {GRAPHQL_EXAMPLES.map(({ name, query }) => (
        <CodeExample key={name} label={name} text={query} />
      ))}
    </Section>
  </div>
);

export default Page;
