import type { GlobalSlug } from 'payload';
import { audiences } from './audiences.ts';
import { cases } from './cases/index.ts';
import { welcomingNewcomers } from './guides/welcoming-newcomers.ts';
import { hubs } from './hubs.ts';
import { indicators } from './indicators.ts';
import { methods } from './methods.ts';
import { organisations } from './organisations.ts';
import { places } from './places.ts';
import { actionsToPromoteToleranceAndRespect } from './proceedings/actions-to-promote-tolerance-and-respect.ts';
import { guideRecommendations } from './recommendations/guide.ts';
import { seminarRecommendations } from './recommendations/seminar.ts';
import { resources } from './resources.ts';
import { searchSettings } from './search-settings.ts';
import { siteSettings } from './site-settings.ts';
import { themes } from './themes.ts';
import type { SeedContent } from './types.ts';

/** The demonstration content: everything the five source documents tell, in new words. */
export const content: SeedContent = {
  places,
  organisations,
  themes,
  audiences,
  methods,
  indicators,
  resources,
  cases,
  recommendations: [...guideRecommendations, ...seminarRecommendations],
  guides: [welcomingNewcomers],
  proceedings: [actionsToPromoteToleranceAndRespect],
  hubs,
};

/** The settings that the content comes with. */
export const globals: { slug: GlobalSlug; data: Record<string, unknown> }[] = [
  { slug: 'site-settings', data: siteSettings },
  { slug: 'search-settings', data: { ...searchSettings } },
];
