'use client';

import dynamic from 'next/dynamic';
import styles from './developers.module.css';

interface Example {
  query: string;
  variables: Record<string, unknown>;
}

/** GraphiQL, served from here and loaded on its own page alone. */
const GraphiQL = dynamic(async () => (await import('./graphiql-here.tsx')).GraphiqlHere, {
  ssr: false,
  loading: () => <p>The workbench is loading … It needs JavaScript.</p>,
});

export const Workbench = ({ examples }: { examples: readonly Example[] }) => (
  <div className={styles.workbench} dir="ltr">
    <GraphiQL examples={examples} />
  </div>
);
