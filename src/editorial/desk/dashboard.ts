import type { DashboardConfig, PayloadRequest, Widget, WidgetInstance } from 'payload';
import { hasRole } from '../../../collections/access/roles.ts';
import type { Role } from '../../domain/vocabulary.ts';

const widget = ({ slug, label, file, name }: Record<'slug' | 'label' | 'file' | 'name', string>): Widget => ({
  slug,
  label,
  Component: `/src/components/admin/desk/${file}.tsx#${name}`,
  minWidth: 'small',
});

/** The lists of the desk, in the order they stand, each with the lowest role it is for. Each list checks that again itself. */
const LISTS: { for: Role; widget: Widget }[] = [
  {
    for: 'contributor',
    widget: widget({
      slug: 'desk-waiting',
      label: 'Waits for me',
      file: 'waiting-widget',
      name: 'WaitingWidget',
    }),
  },
  {
    for: 'contributor',
    widget: widget({ slug: 'desk-drafts', label: 'My drafts', file: 'drafts-widget', name: 'DraftsWidget' }),
  },
  {
    for: 'reviewer',
    widget: widget({
      slug: 'desk-submissions',
      label: 'Submissions',
      file: 'submissions-widget',
      name: 'SubmissionsWidget',
    }),
  },
  {
    for: 'reviewer',
    widget: widget({
      slug: 'desk-consents',
      label: 'Consents waiting',
      file: 'consents-widget',
      name: 'ConsentsWidget',
    }),
  },
  {
    for: 'contributor',
    widget: widget({ slug: 'desk-due', label: 'Due for review', file: 'due-widget', name: 'DueWidget' }),
  },
  {
    for: 'reviewer',
    widget: widget({
      slug: 'desk-adoptions',
      label: 'Adoption reports',
      file: 'adoptions-widget',
      name: 'AdoptionsWidget',
    }),
  },
  {
    for: 'reviewer',
    widget: widget({
      slug: 'desk-dead-links',
      label: 'Dead links',
      file: 'dead-links-widget',
      name: 'DeadLinksWidget',
    }),
  },
  {
    for: 'reviewer',
    widget: widget({
      slug: 'desk-lost-searches',
      label: 'Searches without answers',
      file: 'lost-searches-widget',
      name: 'LostSearchesWidget',
    }),
  },
  {
    for: 'reviewer',
    widget: widget({
      slug: 'desk-usage',
      label: 'What was read',
      file: 'usage-widget',
      name: 'UsageWidget',
    }),
  },
  {
    for: 'publisher',
    widget: widget({
      slug: 'desk-index',
      label: 'Index health',
      file: 'index-health-widget',
      name: 'IndexHealthWidget',
    }),
  },
];

const defaultLayout = ({ req }: { req: PayloadRequest }): WidgetInstance[] => [
  ...LISTS.filter((list) => hasRole(req, list.for)).map(
    ({ widget: { slug } }) => ({ widgetSlug: slug, width: 'medium' }) as WidgetInstance,
  ),
  // Payload's own: every collection that this person may open.
  { widgetSlug: 'collections', width: 'full' },
];

/** The desk as the panel's dashboard: what waits stands first, the collections below. Everybody may arrange it for themselves. */
export const deskDashboard: DashboardConfig = { widgets: LISTS.map(({ widget }) => widget), defaultLayout };
