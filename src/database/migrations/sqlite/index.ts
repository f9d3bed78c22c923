import * as migration_20261122_122639_initial from './20261122_122639_initial.ts';
import * as migration_20261122_142516_search_help from './20261122_142516_search_help.ts';
import * as migration_20261122_172321_desk from './20261122_172321_desk.ts';
import * as migration_20261122_204852_partners from './20261122_204852_partners.ts';
import * as migration_20261123_040022_former_slugs from './20261123_040022_former_slugs.ts';

export const migrations = [
  {
    up: migration_20261122_122639_initial.up,
    down: migration_20261122_122639_initial.down,
    name: '20261122_122639_initial',
  },
  {
    up: migration_20261122_142516_search_help.up,
    down: migration_20261122_142516_search_help.down,
    name: '20261122_142516_search_help',
  },
  {
    up: migration_20261122_172321_desk.up,
    down: migration_20261122_172321_desk.down,
    name: '20261122_172321_desk',
  },
  {
    up: migration_20261122_204852_partners.up,
    down: migration_20261122_204852_partners.down,
    name: '20261122_204852_partners',
  },
  {
    up: migration_20261123_040022_former_slugs.up,
    down: migration_20261123_040022_former_slugs.down,
    name: '20261123_040022_former_slugs'
  },
];
