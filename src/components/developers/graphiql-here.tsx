'use client';

import { createGraphiQLFetcher, createLocalStorage } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { useState } from 'react';
import 'graphiql/style.css';

interface Example {
  query: string;
  variables: Record<string, unknown>;
}

/** What one types is kept in this browser, as GraphiQL does, under a name of its own. */
export const GraphiqlHere = ({ examples }: { examples: readonly Example[] }) => {
  // Made once: another fetcher would ask for the schema again.
  const [fetcher] = useState(() => createGraphiQLFetcher({ url: '/api/graphql', legacyWsClient: null }));
  const [storage] = useState(() => createLocalStorage({ namespace: 'casebook-graphiql' }));
  return (
    <GraphiQL
      fetcher={fetcher}
      storage={storage}
      defaultTabs={examples.map(({ query, variables }) => ({
        query,
        variables: JSON.stringify(variables, null, 2),
      }))}
      defaultEditorToolsVisibility="variables"
      shouldPersistHeaders={false}
    />
  );
};
