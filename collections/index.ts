import type { CollectionConfig } from 'payload';
import { Adoptions } from './adoptions.ts';
import { Cases } from './cases/index.ts';
import { Guides } from './guides/index.ts';
import { media } from './media.ts';
import { Organisations } from './organisations.ts';
import { Partners } from './partners.ts';
import { Proceedings } from './proceedings.ts';
import { Recommendations } from './recommendations.ts';
import { Resources } from './resources.ts';
import { SearchQueries } from './search-queries.ts';
import { Submissions } from './submissions.ts';
import { Audiences, Indicators, Methods, Places, Themes } from './taxonomies.ts';
import { Users } from './users.ts';

/** Every collection of the base, in the order of the admin panel's groups. */
export const collections = ({ mediaDirectory }: { mediaDirectory: string }): CollectionConfig[] => [
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
  Submissions,
  SearchQueries,
  Users,
  Partners,
];
