import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`search_queries\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`query\` text NOT NULL,
  	\`lang\` text NOT NULL,
  	\`times\` numeric NOT NULL,
  	\`found\` numeric NOT NULL,
  	\`last_asked_at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`search_queries_times_idx\` ON \`search_queries\` (\`times\`);`)
  await db.run(sql`CREATE INDEX \`search_queries_found_idx\` ON \`search_queries\` (\`found\`);`)
  await db.run(sql`CREATE INDEX \`search_queries_last_asked_at_idx\` ON \`search_queries\` (\`last_asked_at\`);`)
  await db.run(sql`CREATE INDEX \`search_queries_updated_at_idx\` ON \`search_queries\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`search_queries_created_at_idx\` ON \`search_queries\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`query_lang_idx\` ON \`search_queries\` (\`query\`,\`lang\`);`)
  await db.run(sql`CREATE TABLE \`search_settings_pins\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`query\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`search_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`search_settings_pins_order_idx\` ON \`search_settings_pins\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`search_settings_pins_parent_id_idx\` ON \`search_settings_pins\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`search_settings_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`cases_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`search_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`cases_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`search_settings_rels_order_idx\` ON \`search_settings_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`search_settings_rels_parent_idx\` ON \`search_settings_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`search_settings_rels_path_idx\` ON \`search_settings_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`search_settings_rels_cases_id_idx\` ON \`search_settings_rels\` (\`cases_id\`);`)
  await db.run(sql`ALTER TABLE \`search_settings\` ADD \`weights_title\` numeric;`)
  await db.run(sql`ALTER TABLE \`search_settings\` ADD \`weights_names\` numeric;`)
  await db.run(sql`ALTER TABLE \`search_settings\` ADD \`weights_summary\` numeric;`)
  await db.run(sql`ALTER TABLE \`search_settings\` ADD \`weights_challenges\` numeric;`)
  await db.run(sql`ALTER TABLE \`search_settings\` ADD \`weights_solutions\` numeric;`)
  await db.run(sql`ALTER TABLE \`search_settings\` ADD \`weights_results\` numeric;`)
  await db.run(sql`ALTER TABLE \`search_settings\` ADD \`weights_learning\` numeric;`)
  await db.run(sql`ALTER TABLE \`search_settings\` ADD \`weights_rest\` numeric;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`search_queries\`;`)
  await db.run(sql`DROP TABLE \`search_settings_pins\`;`)
  await db.run(sql`DROP TABLE \`search_settings_rels\`;`)
  await db.run(sql`ALTER TABLE \`search_settings\` DROP COLUMN \`weights_title\`;`)
  await db.run(sql`ALTER TABLE \`search_settings\` DROP COLUMN \`weights_names\`;`)
  await db.run(sql`ALTER TABLE \`search_settings\` DROP COLUMN \`weights_summary\`;`)
  await db.run(sql`ALTER TABLE \`search_settings\` DROP COLUMN \`weights_challenges\`;`)
  await db.run(sql`ALTER TABLE \`search_settings\` DROP COLUMN \`weights_solutions\`;`)
  await db.run(sql`ALTER TABLE \`search_settings\` DROP COLUMN \`weights_results\`;`)
  await db.run(sql`ALTER TABLE \`search_settings\` DROP COLUMN \`weights_learning\`;`)
  await db.run(sql`ALTER TABLE \`search_settings\` DROP COLUMN \`weights_rest\`;`)
}
