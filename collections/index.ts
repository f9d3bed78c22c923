import type { CollectionConfig } from 'payload';
import { Adoptions } from './adoptions.ts';
import { Cases } from './cases/index.ts';
import { CaseLog } from './desk/case-log.ts';
import { CheckedLinks } from './desk/checked-links.ts';
import { Consents } from './desk/consents.ts';
import { ContactRequests } from './desk/contact-requests.ts';
import { Hubs } from './hubs.ts';
import { imports } from './desk/imports.ts';
import { Notices } from './desk/notices.ts';
import { ReviewComments } from './desk/review-comments.ts';
import { Guides } from './guides/index.ts';
import { media } from './media.ts';
import { Organisations } from './organisations.ts';
import { AlertCases, Alerts } from './partners/alerts.ts';
import { Partners } from './partners/index.ts';
import { PublicChanges } from './partners/public-changes.ts';
import { ReportRecipients, UsageCounts } from './partners/usage.ts';
import { WebhookDeliveries, Webhooks } from './partners/webhooks.ts';
import { Proceedings } from './proceedings.ts';
import { Recommendations } from './recommendations.ts';
import { Resources } from './resources.ts';
import { SearchQueries } from './search-queries.ts';
import { Submissions } from './submissions.ts';
import { Audiences, Indicators, Methods, Places, Themes } from './taxonomies.ts';
import { Users } from './users.ts';

/** Every collection of the base, in the order of the admin panel's groups. */
export const collections = ({
  mediaDirectory,
  importsDirectory,
}: {
  mediaDirectory: string;
  importsDirectory: string;
}): CollectionConfig[] => [
  Submissions,
  imports({ directory: importsDirectory }),
  Consents,
  ReviewComments,
  CheckedLinks,
  SearchQueries,
  ContactRequests,
  CaseLog,
  Notices,
  Cases,
  Guides,
  Recommendations,
  Proceedings,
  Resources,
  Adoptions,
  media({ directory: mediaDirectory }),
  Organisations,
  Places,
  Themes,
  Audiences,
  Methods,
  Indicators,
  Partners,
  Hubs,
  Webhooks,
  WebhookDeliveries,
  Alerts,
  AlertCases,
  ReportRecipients,
  UsageCounts,
  PublicChanges,
  Users,
];
