import * as migration_20261122_122639_initial from './20261122_122639_initial.ts';
import * as migration_20261122_142516_search_help from './20261122_142516_search_help.ts';
import * as migration_20261122_172321_desk from './20261122_172321_desk.ts';
import * as migration_20261122_173729_share from './20261122_173729_share.ts';
import * as migration_20261122_174032_import_report from './20261122_174032_import_report.ts';
import * as migration_20261122_174323_notices_of_jobs from './20261122_174323_notices_of_jobs.ts';
import * as migration_20261122_175424_edited_by from './20261122_175424_edited_by.ts';

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
    up: migration_20261122_173729_share.up,
    down: migration_20261122_173729_share.down,
    name: '20261122_173729_share',
  },
  {
    up: migration_20261122_174032_import_report.up,
    down: migration_20261122_174032_import_report.down,
    name: '20261122_174032_import_report',
  },
  {
    up: migration_20261122_174323_notices_of_jobs.up,
    down: migration_20261122_174323_notices_of_jobs.down,
    name: '20261122_174323_notices_of_jobs',
  },
  {
    up: migration_20261122_175424_edited_by.up,
    down: migration_20261122_175424_edited_by.down,
    name: '20261122_175424_edited_by'
  },
];
