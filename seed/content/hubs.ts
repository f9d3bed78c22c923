import type { SeedHub } from './types.ts';

/**
 * A hub to look at, in the manner in which Welcome to Birmingham became a regional one: all that the base has of the region.
 * What it says of itself is in OPEN's account of Welcome to Birmingham (2009).
 */
export const hubs: SeedHub[] = [
  {
    key: 'west-midlands',
    title: 'West Midlands hub',
    organisation: 'west-midlands-strategic-migration-partnership',
    summary:
      'For whoever helps newcomers and their neighbours get on in the West Midlands. OPEN’s proceedings of 2009 tell how towns there first wanted sites like Birmingham’s, then joined up and won money for one in common. This page does the same with their case studies.',
    accent: '#0b5563',
    ground: '#e3eef0',
    choice: { regions: ['west-midlands'] },
    featured: ['welcome-to-the-west-midlands', 'welcome-to-birmingham', 'time-to-play'],
  },
];
