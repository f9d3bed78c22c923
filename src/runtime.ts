import type { AsyncLocalStorage } from 'node:async_hooks';
import type { ServerResponse } from 'node:http';
import type { Payload } from 'payload';
import type { FormReplies } from './api/forms/form-replies.ts';
import type { OpenApiDocument } from './api/openapi-document.ts';
import type { Changes } from './changes/create-changes.ts';
import type { Env } from './config/env.ts';
import type { Taxonomy } from './content/taxonomy.ts';
import type { EventBus } from './events.ts';
import type { Logger } from './logger.ts';
import type { WebSub } from './partners/websub/create-websub.ts';
import type { Webhooks } from './partners/webhooks/create-webhooks.ts';
import type { IndexKeeper } from './search/index-keeper.ts';
import type { SearchService } from './search/results.ts';
import type { SearchSync } from './search/sync.ts';
import type { UsageCounter } from './usage/count-store.ts';

/**
 * The one registry both module graphs share: the server loads these files once, Next's bundle a second time, and only
 * `globalThis` is common to them. The server fills it before Next is prepared; pages read it.
 */
export interface Runtime {
  env: Env;
  payload: Payload;
  logger: Logger;
  /** The response of the request that a page is rendered for: pages may set its status. */
  answering: AsyncLocalStorage<ServerResponse>;
  events: EventBus;
  search: SearchService;
  /** What cases are sorted by, as published: parsers of queries and pages share one cache of it. */
  taxonomy: Taxonomy;
  sync: SearchSync;
  /** Notes what came, changed and went for readers. */
  changes: Changes;
  /** Tells partners' programs what came, changed and went. */
  webhooks: Webhooks;
  /** Tells a WebSub hub, where one is set. */
  websub: WebSub;
  /** Counts what was read. */
  usage: UsageCounter;
  /** How the search indexes stand, for editors. */
  searchIndexes: IndexKeeper;
  /** What /openapi.json says: pages draw the same. */
  apiDocument: () => Promise<OpenApiDocument>;
  /** What forms of public pages answered, until their pages have shown it. */
  formReplies: FormReplies;
}

const KEY = Symbol.for('casebook.runtime');
type Registry = typeof globalThis & { [KEY]?: Partial<Runtime> };

const registry = (): Partial<Runtime> => ((globalThis as Registry)[KEY] ??= {});

export const provideRuntime = (parts: Partial<Runtime>): void => {
  Object.assign(registry(), parts);
};

/** Throws when the server has not provided the part yet: a page rendered outside the server is a mistake. */
export const runtime = <Part extends keyof Runtime>(part: Part): Runtime[Part] => {
  const value = registry()[part];
  if (!value) throw new Error(`The runtime has no "${part}" yet: start it through src/server/start.ts.`);
  return value as Runtime[Part];
};

/** The same, for callers that can do without: hooks in scripts that run no search. */
export const runtimeIfAny = <Part extends keyof Runtime>(part: Part): Runtime[Part] | undefined =>
  registry()[part] as Runtime[Part] | undefined;

/** For tests, which start more than one base in a process. */
export const clearRuntime = (): void => {
  delete (globalThis as Registry)[KEY];
};
