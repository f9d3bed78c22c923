import path from 'node:path';
import { buildConfig, type Access, type Config, type SanitizedConfig } from 'payload';
import sharp from 'sharp';
import { staffOf } from '../collections/access/roles.ts';
import { collections } from '../collections/index.ts';
import { withShortLists } from '../collections/hooks/short-lists.ts';
import { EditorialSettings } from '../collections/editorial-settings.ts';
import { SiteSettings } from '../collections/globals.ts';
import { SearchSettings } from '../collections/search-settings/index.ts';
import { proseEditor } from '../collections/fields/rich-text.ts';
import type { Env } from './config/env.ts';
import { database } from './database/index.ts';
import { watchCommits } from './database/after-commit.ts';
import { LOCALES } from './domain/locales.ts';
import { deskDashboard } from './editorial/desk/dashboard.ts';
import { savedViews } from './editorial/desk/saved-views.ts';
import { editorialJobs } from './editorial/jobs/index.ts';
import { casebookEmail } from './editorial/mail/adapter.ts';
import { withApproval } from './editorial/workflow/scheduled-publishing.ts';
import { casebookMutations } from './graphql/case-mutations.ts';
import { casebookQueries } from './graphql/case-queries.ts';
import { explainGraphqlErrors } from './graphql/errors.ts';
import { casebookValidationRules } from './graphql/limits.ts';

/**
 * The CMS for a set of settings. `payload.config.ts` builds it once for the process; tests build one for each base.
 * `overrides` is for tests that need another database or no generated files.
 */
export const casebookConfig = ({
  env,
  overrides = {},
}: {
  env: Env;
  overrides?: Partial<Config>;
}): Promise<SanitizedConfig> =>
  closeInternals(
    buildConfig({
      secret: env.payloadSecret,
      serverURL: env.publicUrl,
      csrf: [env.publicUrl],
      db: database(env),
      editor: proseEditor,
      email: casebookEmail(env),
      sharp,
      telemetry: false,
      // Its own news at the start ("migrating", "enabling WAL") is told by the start itself.
      logger: { options: { name: 'payload', level: env.logLevel === 'info' ? 'warn' : env.logLevel } },
      collections: collections({
        mediaDirectory: path.join(env.dataDir, 'media'),
        importsDirectory: path.join(env.dataDir, 'imports'),
      }).map(withShortLists),
      globals: [SiteSettings, SearchSettings, EditorialSettings],
      localization: {
        defaultLocale: 'en',
        fallback: true,
        locales: LOCALES.filter(({ code }) => env.locales.includes(code)).map(({ code, label, rtl }) => ({
          code,
          label,
          rtl,
        })),
      },
      admin: {
        user: 'users',
        // Gravatar would tell a third party who edits here, and when.
        avatar: 'default',
        meta: { titleSuffix: ' · Casebook' },
        dashboard: deskDashboard,
        components: {
          header: [
            '/src/components/admin/desk/skip-link.tsx#SkipLink',
            '/src/components/admin/desk/shortcuts.tsx#Shortcuts',
          ],
          beforeDashboard: ['/src/components/admin/desk/desk-heading.tsx#DeskHeading'],
          beforeNavLinks: ['/src/components/admin/desk/nav-links.tsx#DeskNavLinks'],
          afterNavLinks: ['/src/components/admin/desk/nav-links.tsx#SiteNavLinks'],
          views: {
            import: { Component: '/src/components/admin/import/import-view.tsx#ImportView', path: '/import' },
          },
          graphics: {
            Icon: '/src/components/admin/mark.tsx#AdminIcon',
            Logo: '/src/components/admin/mark.tsx#AdminLogo',
          },
        },
        importMap: {
          baseDir: path.resolve(/*turbopackIgnore: true*/ '.'),
          importMapFile: path.resolve('src/app/(payload)/admin/importMap.js'),
        },
        livePreview: {
          collections: ['cases', 'guides', 'hubs'],
          breakpoints: [
            { name: 'phone', label: 'Phone', width: 375, height: 700 },
            { name: 'desk', label: 'Desk', width: 1280, height: 800 },
          ],
          url: ({ data, collectionConfig }) =>
            `${env.publicUrl}${data?.slug && collectionConfig ? `/${collectionConfig.slug}/${data.slug}?preview=draft` : '/'}`,
        },
      },
      graphQL: {
        queries: casebookQueries,
        mutations: casebookMutations,
        validationRules: casebookValidationRules,
        maxComplexity: 400,
        disablePlaygroundInProduction: true,
        // A public API is there to be explored.
        disableIntrospectionInProduction: false,
      },
      hooks: { afterError: [explainGraphqlErrors] },
      maxDepth: 5,
      jobs: {
        ...editorialJobs,
        // Payload adds tasks of its own to the list it is given.
        tasks: [...(editorialJobs.tasks ?? [])],
      },
      queryPresets: savedViews,
      typescript: { outputFile: path.resolve('src/payload-types.ts'), autoGenerate: false },
      onInit: (payload) => {
        watchCommits(payload.db);
      },
      ...overrides,
    }),
  );

/**
 * Payload's own collections (jobs, locks, preferences, key-value store) are for signed-in staff: they are left out of the public GraphQL
 * schema, and a partner's API key, which counts as signed in to Payload, opens none of them.
 */
const closeInternals = async (pending: Promise<SanitizedConfig>): Promise<SanitizedConfig> => {
  const config = await pending;
  for (const collection of config.collections.filter(({ slug }) => slug.startsWith('payload-'))) {
    collection.graphQL = false;
    for (const [operation, allows] of Object.entries(collection.access) as [
      keyof typeof collection.access,
      Access | undefined,
    ][]) {
      if (operation === 'admin' || !allows) continue;
      collection.access[operation] = ((args) =>
        staffOf(args.req) ? allows(args) : false) satisfies Access as never;
    }
  }
  config.jobs.tasks = config.jobs.tasks?.map((task) =>
    task.slug === 'schedulePublish' ? withApproval(task) : task,
  );
  for (const global of config.globals.filter(({ slug }) => slug.startsWith('payload-'))) {
    global.graphQL = false;
    global.access = { ...global.access, read: () => false, update: () => false };
  }
  // Asked for versions of what has none, Payload fails inside; nobody may ask.
  for (const { access } of [...config.collections, ...config.globals].filter(({ versions }) => !versions)) {
    access.readVersions = () => false;
  }
  return config;
};
