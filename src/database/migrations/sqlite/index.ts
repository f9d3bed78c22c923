import * as migration_20261122_112434_initial from './20261122_112434_initial';

export const migrations = [
  {
    up: migration_20261122_112434_initial.up,
    down: migration_20261122_112434_initial.down,
    name: '20261122_112434_initial'
  },
];
