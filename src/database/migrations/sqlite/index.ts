import * as migration_20261122_114048_initial from './20261122_114048_initial.ts';

export const migrations = [
  {
    up: migration_20261122_114048_initial.up,
    down: migration_20261122_114048_initial.down,
    name: '20261122_114048_initial'
  },
];
