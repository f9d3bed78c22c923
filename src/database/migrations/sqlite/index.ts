import * as migration_20261122_122639_initial from './20261122_122639_initial.ts';

export const migrations = [
  {
    up: migration_20261122_122639_initial.up,
    down: migration_20261122_122639_initial.down,
    name: '20261122_122639_initial'
  },
];
