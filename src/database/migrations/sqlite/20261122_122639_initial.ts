import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`cases_partners\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`organisation_id\` text(36),
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`cases_partners_order_idx\` ON \`cases_partners\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`cases_partners_parent_id_idx\` ON \`cases_partners\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_partners_organisation_idx\` ON \`cases_partners\` (\`organisation_id\`);`)
  await db.run(sql`CREATE TABLE \`cases_partners_locales\` (
  	\`role\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cases_partners\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`cases_partners_locales_locale_parent_id_unique\` ON \`cases_partners_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`cases_challenges\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text,
  	\`figure_qualifier\` text DEFAULT 'exactly',
  	\`figure_value\` numeric,
  	\`figure_kind\` text,
  	\`figure_as_of\` text,
  	\`figure_baseline\` numeric,
  	\`figure_target\` numeric,
  	\`ref\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`cases_challenges_order_idx\` ON \`cases_challenges\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`cases_challenges_parent_id_idx\` ON \`cases_challenges\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`cases_challenges_locales\` (
  	\`statement\` text,
  	\`figure_unit\` text,
  	\`figure_said_by\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cases_challenges\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`cases_challenges_locales_locale_parent_id_unique\` ON \`cases_challenges_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`cases_solutions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`cases_solutions_order_idx\` ON \`cases_solutions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`cases_solutions_parent_id_idx\` ON \`cases_solutions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`cases_solutions_locales\` (
  	\`statement\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cases_solutions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`cases_solutions_locales_locale_parent_id_unique\` ON \`cases_solutions_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`cases_results\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`figure_qualifier\` text DEFAULT 'exactly',
  	\`figure_value\` numeric,
  	\`figure_kind\` text,
  	\`figure_as_of\` text,
  	\`figure_baseline\` numeric,
  	\`figure_target\` numeric,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`cases_results_order_idx\` ON \`cases_results\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`cases_results_parent_id_idx\` ON \`cases_results\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`cases_results_locales\` (
  	\`statement\` text,
  	\`figure_unit\` text,
  	\`figure_said_by\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cases_results\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`cases_results_locales_locale_parent_id_unique\` ON \`cases_results_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`cases_learning_points\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`cases_learning_points_order_idx\` ON \`cases_learning_points\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`cases_learning_points_parent_id_idx\` ON \`cases_learning_points\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`cases_learning_points_locales\` (
  	\`statement\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cases_learning_points\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`cases_learning_points_locales_locale_parent_id_unique\` ON \`cases_learning_points_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`cases_costs\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`amount\` numeric,
  	\`currency\` text DEFAULT 'GBP',
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`cases_costs_order_idx\` ON \`cases_costs\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`cases_costs_parent_id_idx\` ON \`cases_costs\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`cases_costs_locales\` (
  	\`period\` text,
  	\`note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cases_costs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`cases_costs_locales_locale_parent_id_unique\` ON \`cases_costs_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`cases_funders\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`organisation_id\` text(36),
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`cases_funders_order_idx\` ON \`cases_funders\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`cases_funders_parent_id_idx\` ON \`cases_funders\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_funders_organisation_idx\` ON \`cases_funders\` (\`organisation_id\`);`)
  await db.run(sql`CREATE TABLE \`cases_funders_locales\` (
  	\`note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cases_funders\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`cases_funders_locales_locale_parent_id_unique\` ON \`cases_funders_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`cases_recognition\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`body\` text,
  	\`level\` text,
  	\`year\` numeric,
  	\`proof_link\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`cases_recognition_order_idx\` ON \`cases_recognition\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`cases_recognition_parent_id_idx\` ON \`cases_recognition\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`cases_recognition_locales\` (
  	\`award\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cases_recognition\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`cases_recognition_locales_locale_parent_id_unique\` ON \`cases_recognition_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`cases_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`publisher\` text,
  	\`kind\` text,
  	\`date\` text,
  	\`url\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`cases_sources_order_idx\` ON \`cases_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`cases_sources_parent_id_idx\` ON \`cases_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`cases_based_on\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`url\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`cases_based_on_order_idx\` ON \`cases_based_on\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`cases_based_on_parent_id_idx\` ON \`cases_based_on\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`cases_based_on_locales\` (
  	\`note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cases_based_on\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`cases_based_on_locales_locale_parent_id_unique\` ON \`cases_based_on_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`cases_updates_figures\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`qualifier\` text DEFAULT 'exactly',
  	\`value\` numeric,
  	\`kind\` text,
  	\`as_of\` text,
  	\`baseline\` numeric,
  	\`target\` numeric,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cases_updates\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`cases_updates_figures_order_idx\` ON \`cases_updates_figures\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`cases_updates_figures_parent_id_idx\` ON \`cases_updates_figures\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`cases_updates_figures_locales\` (
  	\`unit\` text,
  	\`said_by\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cases_updates_figures\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`cases_updates_figures_locales_locale_parent_id_unique\` ON \`cases_updates_figures_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`cases_updates\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`date\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`cases_updates_order_idx\` ON \`cases_updates\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`cases_updates_parent_id_idx\` ON \`cases_updates\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`cases_updates_locales\` (
  	\`statement\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cases_updates\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`cases_updates_locales_locale_parent_id_unique\` ON \`cases_updates_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`cases_pictures\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`image_id\` text(36),
  	FOREIGN KEY (\`image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`cases_pictures_order_idx\` ON \`cases_pictures\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`cases_pictures_parent_id_idx\` ON \`cases_pictures\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_pictures_image_idx\` ON \`cases_pictures\` (\`image_id\`);`)
  await db.run(sql`CREATE TABLE \`cases_pictures_locales\` (
  	\`caption\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cases_pictures\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`cases_pictures_locales_locale_parent_id_unique\` ON \`cases_pictures_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`cases\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`organisation_id\` text(36),
  	\`what_did_not_work_none_reported\` integer DEFAULT false,
  	\`comment_author\` text,
  	\`period_start\` text,
  	\`period_end\` text,
  	\`period_is_ongoing\` integer,
  	\`evidence\` text DEFAULT 'untested',
  	\`contact_role\` text,
  	\`contact_mailbox\` text,
  	\`contact_phone\` text,
  	\`contact_has_consented\` integer,
  	\`contact_expires\` text,
  	\`review_reviewed_on\` text,
  	\`review_review_by\` text,
  	\`review_owner\` text,
  	\`generate_slug\` integer DEFAULT true,
  	\`slug\` text,
  	\`tier\` text DEFAULT 'full',
  	\`key\` text,
  	\`created_by\` text,
  	\`first_published_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`cases_organisation_idx\` ON \`cases\` (\`organisation_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`cases_slug_idx\` ON \`cases\` (\`slug\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`cases_key_idx\` ON \`cases\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`cases_created_by_idx\` ON \`cases\` (\`created_by\`);`)
  await db.run(sql`CREATE INDEX \`cases_first_published_at_idx\` ON \`cases\` (\`first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`cases_updated_at_idx\` ON \`cases\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`cases_created_at_idx\` ON \`cases\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`cases_deleted_at_idx\` ON \`cases\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`cases__status_idx\` ON \`cases\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`cases_locales\` (
  	\`title\` text,
  	\`summary\` text,
  	\`what_did_not_work_text\` text,
  	\`comment_text\` text,
  	\`evidence_note\` text,
  	\`transferability_conditions\` text,
  	\`staffing\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`cases_locales_locale_parent_id_unique\` ON \`cases_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`cases_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`cases_texts_order_parent\` ON \`cases_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`cases_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`themes_id\` text(36),
  	\`audiences_id\` text(36),
  	\`methods_id\` text(36),
  	\`places_id\` text(36),
  	\`indicators_id\` text(36),
  	\`cases_id\` text(36),
  	\`guides_id\` text(36),
  	\`resources_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`themes_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`audiences_id\`) REFERENCES \`audiences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`methods_id\`) REFERENCES \`methods\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`places_id\`) REFERENCES \`places\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`indicators_id\`) REFERENCES \`indicators\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`cases_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`guides_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`resources_id\`) REFERENCES \`resources\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`cases_rels_order_idx\` ON \`cases_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`cases_rels_parent_idx\` ON \`cases_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_rels_path_idx\` ON \`cases_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`cases_rels_themes_id_idx\` ON \`cases_rels\` (\`themes_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_rels_audiences_id_idx\` ON \`cases_rels\` (\`audiences_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_rels_methods_id_idx\` ON \`cases_rels\` (\`methods_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_rels_places_id_idx\` ON \`cases_rels\` (\`places_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_rels_indicators_id_idx\` ON \`cases_rels\` (\`indicators_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_rels_cases_id_idx\` ON \`cases_rels\` (\`cases_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_rels_guides_id_idx\` ON \`cases_rels\` (\`guides_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_rels_resources_id_idx\` ON \`cases_rels\` (\`resources_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_version_partners\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`organisation_id\` text(36),
  	\`_uuid\` text,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_cases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_cases_v_version_partners_order_idx\` ON \`_cases_v_version_partners\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_partners_parent_id_idx\` ON \`_cases_v_version_partners\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_partners_organisation_idx\` ON \`_cases_v_version_partners\` (\`organisation_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_version_partners_locales\` (
  	\`role\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_cases_v_version_partners\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_cases_v_version_partners_locales_locale_parent_id_unique\` ON \`_cases_v_version_partners_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_version_challenges\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text,
  	\`figure_qualifier\` text DEFAULT 'exactly',
  	\`figure_value\` numeric,
  	\`figure_kind\` text,
  	\`figure_as_of\` text,
  	\`figure_baseline\` numeric,
  	\`figure_target\` numeric,
  	\`ref\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_cases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_cases_v_version_challenges_order_idx\` ON \`_cases_v_version_challenges\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_challenges_parent_id_idx\` ON \`_cases_v_version_challenges\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_version_challenges_locales\` (
  	\`statement\` text,
  	\`figure_unit\` text,
  	\`figure_said_by\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_cases_v_version_challenges\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_cases_v_version_challenges_locales_locale_parent_id_unique\` ON \`_cases_v_version_challenges_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_version_solutions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_cases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_cases_v_version_solutions_order_idx\` ON \`_cases_v_version_solutions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_solutions_parent_id_idx\` ON \`_cases_v_version_solutions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_version_solutions_locales\` (
  	\`statement\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_cases_v_version_solutions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_cases_v_version_solutions_locales_locale_parent_id_unique\` ON \`_cases_v_version_solutions_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_version_results\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`figure_qualifier\` text DEFAULT 'exactly',
  	\`figure_value\` numeric,
  	\`figure_kind\` text,
  	\`figure_as_of\` text,
  	\`figure_baseline\` numeric,
  	\`figure_target\` numeric,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_cases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_cases_v_version_results_order_idx\` ON \`_cases_v_version_results\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_results_parent_id_idx\` ON \`_cases_v_version_results\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_version_results_locales\` (
  	\`statement\` text,
  	\`figure_unit\` text,
  	\`figure_said_by\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_cases_v_version_results\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_cases_v_version_results_locales_locale_parent_id_unique\` ON \`_cases_v_version_results_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_version_learning_points\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_cases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_cases_v_version_learning_points_order_idx\` ON \`_cases_v_version_learning_points\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_learning_points_parent_id_idx\` ON \`_cases_v_version_learning_points\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_version_learning_points_locales\` (
  	\`statement\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_cases_v_version_learning_points\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_cases_v_version_learning_points_locales_locale_parent_id_un\` ON \`_cases_v_version_learning_points_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_version_costs\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`amount\` numeric,
  	\`currency\` text DEFAULT 'GBP',
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_cases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_cases_v_version_costs_order_idx\` ON \`_cases_v_version_costs\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_costs_parent_id_idx\` ON \`_cases_v_version_costs\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_version_costs_locales\` (
  	\`period\` text,
  	\`note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_cases_v_version_costs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_cases_v_version_costs_locales_locale_parent_id_unique\` ON \`_cases_v_version_costs_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_version_funders\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`organisation_id\` text(36),
  	\`_uuid\` text,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_cases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_cases_v_version_funders_order_idx\` ON \`_cases_v_version_funders\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_funders_parent_id_idx\` ON \`_cases_v_version_funders\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_funders_organisation_idx\` ON \`_cases_v_version_funders\` (\`organisation_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_version_funders_locales\` (
  	\`note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_cases_v_version_funders\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_cases_v_version_funders_locales_locale_parent_id_unique\` ON \`_cases_v_version_funders_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_version_recognition\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`body\` text,
  	\`level\` text,
  	\`year\` numeric,
  	\`proof_link\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_cases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_cases_v_version_recognition_order_idx\` ON \`_cases_v_version_recognition\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_recognition_parent_id_idx\` ON \`_cases_v_version_recognition\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_version_recognition_locales\` (
  	\`award\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_cases_v_version_recognition\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_cases_v_version_recognition_locales_locale_parent_id_unique\` ON \`_cases_v_version_recognition_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_version_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`publisher\` text,
  	\`kind\` text,
  	\`date\` text,
  	\`url\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_cases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_cases_v_version_sources_order_idx\` ON \`_cases_v_version_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_sources_parent_id_idx\` ON \`_cases_v_version_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_version_based_on\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`url\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_cases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_cases_v_version_based_on_order_idx\` ON \`_cases_v_version_based_on\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_based_on_parent_id_idx\` ON \`_cases_v_version_based_on\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_version_based_on_locales\` (
  	\`note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_cases_v_version_based_on\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_cases_v_version_based_on_locales_locale_parent_id_unique\` ON \`_cases_v_version_based_on_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_version_updates_figures\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`qualifier\` text DEFAULT 'exactly',
  	\`value\` numeric,
  	\`kind\` text,
  	\`as_of\` text,
  	\`baseline\` numeric,
  	\`target\` numeric,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_cases_v_version_updates\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_cases_v_version_updates_figures_order_idx\` ON \`_cases_v_version_updates_figures\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_updates_figures_parent_id_idx\` ON \`_cases_v_version_updates_figures\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_version_updates_figures_locales\` (
  	\`unit\` text,
  	\`said_by\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_cases_v_version_updates_figures\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_cases_v_version_updates_figures_locales_locale_parent_id_un\` ON \`_cases_v_version_updates_figures_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_version_updates\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`date\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_cases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_cases_v_version_updates_order_idx\` ON \`_cases_v_version_updates\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_updates_parent_id_idx\` ON \`_cases_v_version_updates\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_version_updates_locales\` (
  	\`statement\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_cases_v_version_updates\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_cases_v_version_updates_locales_locale_parent_id_unique\` ON \`_cases_v_version_updates_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_version_pictures\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`image_id\` text(36),
  	\`_uuid\` text,
  	FOREIGN KEY (\`image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_cases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_cases_v_version_pictures_order_idx\` ON \`_cases_v_version_pictures\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_pictures_parent_id_idx\` ON \`_cases_v_version_pictures\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_pictures_image_idx\` ON \`_cases_v_version_pictures\` (\`image_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_version_pictures_locales\` (
  	\`caption\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_cases_v_version_pictures\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_cases_v_version_pictures_locales_locale_parent_id_unique\` ON \`_cases_v_version_pictures_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_organisation_id\` text(36),
  	\`version_what_did_not_work_none_reported\` integer DEFAULT false,
  	\`version_comment_author\` text,
  	\`version_period_start\` text,
  	\`version_period_end\` text,
  	\`version_period_is_ongoing\` integer,
  	\`version_evidence\` text DEFAULT 'untested',
  	\`version_contact_role\` text,
  	\`version_contact_mailbox\` text,
  	\`version_contact_phone\` text,
  	\`version_contact_has_consented\` integer,
  	\`version_contact_expires\` text,
  	\`version_review_reviewed_on\` text,
  	\`version_review_review_by\` text,
  	\`version_review_owner\` text,
  	\`version_generate_slug\` integer DEFAULT true,
  	\`version_slug\` text,
  	\`version_tier\` text DEFAULT 'full',
  	\`version_key\` text,
  	\`version_created_by\` text,
  	\`version_first_published_at\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_cases_v_parent_idx\` ON \`_cases_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_version_organisation_idx\` ON \`_cases_v\` (\`version_organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_version_slug_idx\` ON \`_cases_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_version_key_idx\` ON \`_cases_v\` (\`version_key\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_version_created_by_idx\` ON \`_cases_v\` (\`version_created_by\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_version_first_published_at_idx\` ON \`_cases_v\` (\`version_first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_version_updated_at_idx\` ON \`_cases_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_version_created_at_idx\` ON \`_cases_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_version_deleted_at_idx\` ON \`_cases_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_version__status_idx\` ON \`_cases_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_created_at_idx\` ON \`_cases_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_updated_at_idx\` ON \`_cases_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_snapshot_idx\` ON \`_cases_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_published_locale_idx\` ON \`_cases_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_latest_idx\` ON \`_cases_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_locales\` (
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_what_did_not_work_text\` text,
  	\`version_comment_text\` text,
  	\`version_evidence_note\` text,
  	\`version_transferability_conditions\` text,
  	\`version_staffing\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_cases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_cases_v_locales_locale_parent_id_unique\` ON \`_cases_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_cases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_cases_v_texts_order_parent\` ON \`_cases_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`themes_id\` text(36),
  	\`audiences_id\` text(36),
  	\`methods_id\` text(36),
  	\`places_id\` text(36),
  	\`indicators_id\` text(36),
  	\`cases_id\` text(36),
  	\`guides_id\` text(36),
  	\`resources_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_cases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`themes_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`audiences_id\`) REFERENCES \`audiences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`methods_id\`) REFERENCES \`methods\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`places_id\`) REFERENCES \`places\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`indicators_id\`) REFERENCES \`indicators\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`cases_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`guides_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`resources_id\`) REFERENCES \`resources\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_cases_v_rels_order_idx\` ON \`_cases_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_rels_parent_idx\` ON \`_cases_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_rels_path_idx\` ON \`_cases_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_rels_themes_id_idx\` ON \`_cases_v_rels\` (\`themes_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_rels_audiences_id_idx\` ON \`_cases_v_rels\` (\`audiences_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_rels_methods_id_idx\` ON \`_cases_v_rels\` (\`methods_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_rels_places_id_idx\` ON \`_cases_v_rels\` (\`places_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_rels_indicators_id_idx\` ON \`_cases_v_rels\` (\`indicators_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_rels_cases_id_idx\` ON \`_cases_v_rels\` (\`cases_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_rels_guides_id_idx\` ON \`_cases_v_rels\` (\`guides_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_rels_resources_id_idx\` ON \`_cases_v_rels\` (\`resources_id\`);`)
  await db.run(sql`CREATE TABLE \`guides_chapters\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`guides_chapters_order_idx\` ON \`guides_chapters\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`guides_chapters_parent_id_idx\` ON \`guides_chapters\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`guides_chapters_locales\` (
  	\`title\` text,
  	\`content\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`guides_chapters\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`guides_chapters_locales_locale_parent_id_unique\` ON \`guides_chapters_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`guides_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`publisher\` text,
  	\`kind\` text,
  	\`date\` text,
  	\`url\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`guides_sources_order_idx\` ON \`guides_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`guides_sources_parent_id_idx\` ON \`guides_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`guides\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`edition\` text,
  	\`published_on\` text,
  	\`cover_id\` text(36),
  	\`generate_slug\` integer DEFAULT true,
  	\`slug\` text,
  	\`key\` text,
  	\`created_by\` text,
  	\`first_published_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`guides_cover_idx\` ON \`guides\` (\`cover_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`guides_slug_idx\` ON \`guides\` (\`slug\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`guides_key_idx\` ON \`guides\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`guides_created_by_idx\` ON \`guides\` (\`created_by\`);`)
  await db.run(sql`CREATE INDEX \`guides_first_published_at_idx\` ON \`guides\` (\`first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`guides_updated_at_idx\` ON \`guides\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`guides_created_at_idx\` ON \`guides\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`guides_deleted_at_idx\` ON \`guides\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`guides__status_idx\` ON \`guides\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`guides_locales\` (
  	\`title\` text,
  	\`subtitle\` text,
  	\`summary\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`guides_locales_locale_parent_id_unique\` ON \`guides_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`guides_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`organisations_id\` text(36),
  	\`themes_id\` text(36),
  	\`audiences_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`themes_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`audiences_id\`) REFERENCES \`audiences\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`guides_rels_order_idx\` ON \`guides_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`guides_rels_parent_idx\` ON \`guides_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`guides_rels_path_idx\` ON \`guides_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`guides_rels_organisations_id_idx\` ON \`guides_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`guides_rels_themes_id_idx\` ON \`guides_rels\` (\`themes_id\`);`)
  await db.run(sql`CREATE INDEX \`guides_rels_audiences_id_idx\` ON \`guides_rels\` (\`audiences_id\`);`)
  await db.run(sql`CREATE TABLE \`_guides_v_version_chapters\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_guides_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_guides_v_version_chapters_order_idx\` ON \`_guides_v_version_chapters\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_guides_v_version_chapters_parent_id_idx\` ON \`_guides_v_version_chapters\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_guides_v_version_chapters_locales\` (
  	\`title\` text,
  	\`content\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_guides_v_version_chapters\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_guides_v_version_chapters_locales_locale_parent_id_unique\` ON \`_guides_v_version_chapters_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_guides_v_version_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`publisher\` text,
  	\`kind\` text,
  	\`date\` text,
  	\`url\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_guides_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_guides_v_version_sources_order_idx\` ON \`_guides_v_version_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_guides_v_version_sources_parent_id_idx\` ON \`_guides_v_version_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_guides_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_edition\` text,
  	\`version_published_on\` text,
  	\`version_cover_id\` text(36),
  	\`version_generate_slug\` integer DEFAULT true,
  	\`version_slug\` text,
  	\`version_key\` text,
  	\`version_created_by\` text,
  	\`version_first_published_at\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_guides_v_parent_idx\` ON \`_guides_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_guides_v_version_version_cover_idx\` ON \`_guides_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_guides_v_version_version_slug_idx\` ON \`_guides_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_guides_v_version_version_key_idx\` ON \`_guides_v\` (\`version_key\`);`)
  await db.run(sql`CREATE INDEX \`_guides_v_version_version_created_by_idx\` ON \`_guides_v\` (\`version_created_by\`);`)
  await db.run(sql`CREATE INDEX \`_guides_v_version_version_first_published_at_idx\` ON \`_guides_v\` (\`version_first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_guides_v_version_version_updated_at_idx\` ON \`_guides_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_guides_v_version_version_created_at_idx\` ON \`_guides_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_guides_v_version_version_deleted_at_idx\` ON \`_guides_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_guides_v_version_version__status_idx\` ON \`_guides_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_guides_v_created_at_idx\` ON \`_guides_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_guides_v_updated_at_idx\` ON \`_guides_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_guides_v_snapshot_idx\` ON \`_guides_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_guides_v_published_locale_idx\` ON \`_guides_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_guides_v_latest_idx\` ON \`_guides_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_guides_v_locales\` (
  	\`version_title\` text,
  	\`version_subtitle\` text,
  	\`version_summary\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_guides_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_guides_v_locales_locale_parent_id_unique\` ON \`_guides_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_guides_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`organisations_id\` text(36),
  	\`themes_id\` text(36),
  	\`audiences_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_guides_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`themes_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`audiences_id\`) REFERENCES \`audiences\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_guides_v_rels_order_idx\` ON \`_guides_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_guides_v_rels_parent_idx\` ON \`_guides_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_guides_v_rels_path_idx\` ON \`_guides_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_guides_v_rels_organisations_id_idx\` ON \`_guides_v_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`_guides_v_rels_themes_id_idx\` ON \`_guides_v_rels\` (\`themes_id\`);`)
  await db.run(sql`CREATE INDEX \`_guides_v_rels_audiences_id_idx\` ON \`_guides_v_rels\` (\`audiences_id\`);`)
  await db.run(sql`CREATE TABLE \`recommendations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`number\` text,
  	\`generate_slug\` integer DEFAULT true,
  	\`slug\` text,
  	\`key\` text,
  	\`created_by\` text,
  	\`first_published_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft'
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`recommendations_slug_idx\` ON \`recommendations\` (\`slug\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`recommendations_key_idx\` ON \`recommendations\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`recommendations_created_by_idx\` ON \`recommendations\` (\`created_by\`);`)
  await db.run(sql`CREATE INDEX \`recommendations_first_published_at_idx\` ON \`recommendations\` (\`first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`recommendations_updated_at_idx\` ON \`recommendations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`recommendations_created_at_idx\` ON \`recommendations\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`recommendations_deleted_at_idx\` ON \`recommendations\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`recommendations__status_idx\` ON \`recommendations\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`recommendations_locales\` (
  	\`title\` text,
  	\`guidance\` text,
  	\`addressed_to\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`recommendations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`recommendations_locales_locale_parent_id_unique\` ON \`recommendations_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`recommendations_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`cases_id\` text(36),
  	\`themes_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`recommendations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`cases_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`themes_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`recommendations_rels_order_idx\` ON \`recommendations_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`recommendations_rels_parent_idx\` ON \`recommendations_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`recommendations_rels_path_idx\` ON \`recommendations_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`recommendations_rels_cases_id_idx\` ON \`recommendations_rels\` (\`cases_id\`);`)
  await db.run(sql`CREATE INDEX \`recommendations_rels_themes_id_idx\` ON \`recommendations_rels\` (\`themes_id\`);`)
  await db.run(sql`CREATE TABLE \`_recommendations_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_number\` text,
  	\`version_generate_slug\` integer DEFAULT true,
  	\`version_slug\` text,
  	\`version_key\` text,
  	\`version_created_by\` text,
  	\`version_first_published_at\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`recommendations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_recommendations_v_parent_idx\` ON \`_recommendations_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_recommendations_v_version_version_slug_idx\` ON \`_recommendations_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_recommendations_v_version_version_key_idx\` ON \`_recommendations_v\` (\`version_key\`);`)
  await db.run(sql`CREATE INDEX \`_recommendations_v_version_version_created_by_idx\` ON \`_recommendations_v\` (\`version_created_by\`);`)
  await db.run(sql`CREATE INDEX \`_recommendations_v_version_version_first_published_at_idx\` ON \`_recommendations_v\` (\`version_first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_recommendations_v_version_version_updated_at_idx\` ON \`_recommendations_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_recommendations_v_version_version_created_at_idx\` ON \`_recommendations_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_recommendations_v_version_version_deleted_at_idx\` ON \`_recommendations_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_recommendations_v_version_version__status_idx\` ON \`_recommendations_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_recommendations_v_created_at_idx\` ON \`_recommendations_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_recommendations_v_updated_at_idx\` ON \`_recommendations_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_recommendations_v_snapshot_idx\` ON \`_recommendations_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_recommendations_v_published_locale_idx\` ON \`_recommendations_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_recommendations_v_latest_idx\` ON \`_recommendations_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_recommendations_v_locales\` (
  	\`version_title\` text,
  	\`version_guidance\` text,
  	\`version_addressed_to\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_recommendations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_recommendations_v_locales_locale_parent_id_unique\` ON \`_recommendations_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_recommendations_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`cases_id\` text(36),
  	\`themes_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_recommendations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`cases_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`themes_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_recommendations_v_rels_order_idx\` ON \`_recommendations_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_recommendations_v_rels_parent_idx\` ON \`_recommendations_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_recommendations_v_rels_path_idx\` ON \`_recommendations_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_recommendations_v_rels_cases_id_idx\` ON \`_recommendations_v_rels\` (\`cases_id\`);`)
  await db.run(sql`CREATE INDEX \`_recommendations_v_rels_themes_id_idx\` ON \`_recommendations_v_rels\` (\`themes_id\`);`)
  await db.run(sql`CREATE TABLE \`proceedings_keynotes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`speaker\` text,
  	\`organisation_id\` text(36),
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`proceedings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`proceedings_keynotes_order_idx\` ON \`proceedings_keynotes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`proceedings_keynotes_parent_id_idx\` ON \`proceedings_keynotes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`proceedings_keynotes_organisation_idx\` ON \`proceedings_keynotes\` (\`organisation_id\`);`)
  await db.run(sql`CREATE TABLE \`proceedings_keynotes_locales\` (
  	\`title\` text,
  	\`role\` text,
  	\`points\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`proceedings_keynotes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`proceedings_keynotes_locales_locale_parent_id_unique\` ON \`proceedings_keynotes_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`proceedings_statistics\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`figure_qualifier\` text DEFAULT 'exactly',
  	\`figure_value\` numeric,
  	\`figure_kind\` text,
  	\`figure_as_of\` text,
  	\`figure_baseline\` numeric,
  	\`figure_target\` numeric,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`proceedings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`proceedings_statistics_order_idx\` ON \`proceedings_statistics\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`proceedings_statistics_parent_id_idx\` ON \`proceedings_statistics\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`proceedings_statistics_locales\` (
  	\`statement\` text,
  	\`figure_unit\` text,
  	\`figure_said_by\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`proceedings_statistics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`proceedings_statistics_locales_locale_parent_id_unique\` ON \`proceedings_statistics_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`proceedings_workshops_facilitators\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`speaker\` text,
  	\`organisation_id\` text(36),
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`proceedings_workshops\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`proceedings_workshops_facilitators_order_idx\` ON \`proceedings_workshops_facilitators\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`proceedings_workshops_facilitators_parent_id_idx\` ON \`proceedings_workshops_facilitators\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`proceedings_workshops_facilitators_organisation_idx\` ON \`proceedings_workshops_facilitators\` (\`organisation_id\`);`)
  await db.run(sql`CREATE TABLE \`proceedings_workshops_facilitators_locales\` (
  	\`role\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`proceedings_workshops_facilitators\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`proceedings_workshops_facilitators_locales_locale_parent_id_\` ON \`proceedings_workshops_facilitators_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`proceedings_workshops_key_points\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`proceedings_workshops\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`proceedings_workshops_key_points_order_idx\` ON \`proceedings_workshops_key_points\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`proceedings_workshops_key_points_parent_id_idx\` ON \`proceedings_workshops_key_points\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`proceedings_workshops_key_points_locales\` (
  	\`statement\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`proceedings_workshops_key_points\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`proceedings_workshops_key_points_locales_locale_parent_id_un\` ON \`proceedings_workshops_key_points_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`proceedings_workshops_local_actions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`proceedings_workshops\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`proceedings_workshops_local_actions_order_idx\` ON \`proceedings_workshops_local_actions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`proceedings_workshops_local_actions_parent_id_idx\` ON \`proceedings_workshops_local_actions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`proceedings_workshops_local_actions_locales\` (
  	\`statement\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`proceedings_workshops_local_actions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`proceedings_workshops_local_actions_locales_locale_parent_id\` ON \`proceedings_workshops_local_actions_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`proceedings_workshops\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`proceedings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`proceedings_workshops_order_idx\` ON \`proceedings_workshops\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`proceedings_workshops_parent_id_idx\` ON \`proceedings_workshops\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`proceedings_workshops_locales\` (
  	\`title\` text,
  	\`background\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`proceedings_workshops\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`proceedings_workshops_locales_locale_parent_id_unique\` ON \`proceedings_workshops_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`proceedings_questions_and_answers_answers\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`answered_by\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`proceedings_questions_and_answers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`proceedings_questions_and_answers_answers_order_idx\` ON \`proceedings_questions_and_answers_answers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`proceedings_questions_and_answers_answers_parent_id_idx\` ON \`proceedings_questions_and_answers_answers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`proceedings_questions_and_answers_answers_locales\` (
  	\`answer\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`proceedings_questions_and_answers_answers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`proceedings_questions_and_answers_answers_locales_locale_par\` ON \`proceedings_questions_and_answers_answers_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`proceedings_questions_and_answers\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`proceedings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`proceedings_questions_and_answers_order_idx\` ON \`proceedings_questions_and_answers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`proceedings_questions_and_answers_parent_id_idx\` ON \`proceedings_questions_and_answers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`proceedings_questions_and_answers_locales\` (
  	\`question\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`proceedings_questions_and_answers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`proceedings_questions_and_answers_locales_locale_parent_id_u\` ON \`proceedings_questions_and_answers_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`proceedings_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`publisher\` text,
  	\`kind\` text,
  	\`date\` text,
  	\`url\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`proceedings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`proceedings_sources_order_idx\` ON \`proceedings_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`proceedings_sources_parent_id_idx\` ON \`proceedings_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`proceedings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`date\` text,
  	\`place_id\` text(36),
  	\`generate_slug\` integer DEFAULT true,
  	\`slug\` text,
  	\`key\` text,
  	\`created_by\` text,
  	\`first_published_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`place_id\`) REFERENCES \`places\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`proceedings_place_idx\` ON \`proceedings\` (\`place_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`proceedings_slug_idx\` ON \`proceedings\` (\`slug\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`proceedings_key_idx\` ON \`proceedings\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`proceedings_created_by_idx\` ON \`proceedings\` (\`created_by\`);`)
  await db.run(sql`CREATE INDEX \`proceedings_first_published_at_idx\` ON \`proceedings\` (\`first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`proceedings_updated_at_idx\` ON \`proceedings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`proceedings_created_at_idx\` ON \`proceedings\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`proceedings_deleted_at_idx\` ON \`proceedings\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`proceedings__status_idx\` ON \`proceedings\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`proceedings_locales\` (
  	\`title\` text,
  	\`summary\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`proceedings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`proceedings_locales_locale_parent_id_unique\` ON \`proceedings_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`proceedings_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`organisations_id\` text(36),
  	\`themes_id\` text(36),
  	\`indicators_id\` text(36),
  	\`cases_id\` text(36),
  	\`recommendations_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`proceedings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`themes_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`indicators_id\`) REFERENCES \`indicators\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`cases_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`recommendations_id\`) REFERENCES \`recommendations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`proceedings_rels_order_idx\` ON \`proceedings_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`proceedings_rels_parent_idx\` ON \`proceedings_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`proceedings_rels_path_idx\` ON \`proceedings_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`proceedings_rels_organisations_id_idx\` ON \`proceedings_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`proceedings_rels_themes_id_idx\` ON \`proceedings_rels\` (\`themes_id\`);`)
  await db.run(sql`CREATE INDEX \`proceedings_rels_indicators_id_idx\` ON \`proceedings_rels\` (\`indicators_id\`);`)
  await db.run(sql`CREATE INDEX \`proceedings_rels_cases_id_idx\` ON \`proceedings_rels\` (\`cases_id\`);`)
  await db.run(sql`CREATE INDEX \`proceedings_rels_recommendations_id_idx\` ON \`proceedings_rels\` (\`recommendations_id\`);`)
  await db.run(sql`CREATE TABLE \`_proceedings_v_version_keynotes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`speaker\` text,
  	\`organisation_id\` text(36),
  	\`_uuid\` text,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_proceedings_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_proceedings_v_version_keynotes_order_idx\` ON \`_proceedings_v_version_keynotes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_proceedings_v_version_keynotes_parent_id_idx\` ON \`_proceedings_v_version_keynotes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_proceedings_v_version_keynotes_organisation_idx\` ON \`_proceedings_v_version_keynotes\` (\`organisation_id\`);`)
  await db.run(sql`CREATE TABLE \`_proceedings_v_version_keynotes_locales\` (
  	\`title\` text,
  	\`role\` text,
  	\`points\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_proceedings_v_version_keynotes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_proceedings_v_version_keynotes_locales_locale_parent_id_uni\` ON \`_proceedings_v_version_keynotes_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_proceedings_v_version_statistics\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`figure_qualifier\` text DEFAULT 'exactly',
  	\`figure_value\` numeric,
  	\`figure_kind\` text,
  	\`figure_as_of\` text,
  	\`figure_baseline\` numeric,
  	\`figure_target\` numeric,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_proceedings_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_proceedings_v_version_statistics_order_idx\` ON \`_proceedings_v_version_statistics\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_proceedings_v_version_statistics_parent_id_idx\` ON \`_proceedings_v_version_statistics\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_proceedings_v_version_statistics_locales\` (
  	\`statement\` text,
  	\`figure_unit\` text,
  	\`figure_said_by\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_proceedings_v_version_statistics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_proceedings_v_version_statistics_locales_locale_parent_id_u\` ON \`_proceedings_v_version_statistics_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_proceedings_v_version_workshops_facilitators\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`speaker\` text,
  	\`organisation_id\` text(36),
  	\`_uuid\` text,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_proceedings_v_version_workshops\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_proceedings_v_version_workshops_facilitators_order_idx\` ON \`_proceedings_v_version_workshops_facilitators\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_proceedings_v_version_workshops_facilitators_parent_id_idx\` ON \`_proceedings_v_version_workshops_facilitators\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_proceedings_v_version_workshops_facilitators_organisati_idx\` ON \`_proceedings_v_version_workshops_facilitators\` (\`organisation_id\`);`)
  await db.run(sql`CREATE TABLE \`_proceedings_v_version_workshops_facilitators_locales\` (
  	\`role\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_proceedings_v_version_workshops_facilitators\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_proceedings_v_version_workshops_facilitators_locales_locale\` ON \`_proceedings_v_version_workshops_facilitators_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_proceedings_v_version_workshops_key_points\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_proceedings_v_version_workshops\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_proceedings_v_version_workshops_key_points_order_idx\` ON \`_proceedings_v_version_workshops_key_points\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_proceedings_v_version_workshops_key_points_parent_id_idx\` ON \`_proceedings_v_version_workshops_key_points\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_proceedings_v_version_workshops_key_points_locales\` (
  	\`statement\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_proceedings_v_version_workshops_key_points\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_proceedings_v_version_workshops_key_points_locales_locale_p\` ON \`_proceedings_v_version_workshops_key_points_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_proceedings_v_version_workshops_local_actions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_proceedings_v_version_workshops\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_proceedings_v_version_workshops_local_actions_order_idx\` ON \`_proceedings_v_version_workshops_local_actions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_proceedings_v_version_workshops_local_actions_parent_id_idx\` ON \`_proceedings_v_version_workshops_local_actions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_proceedings_v_version_workshops_local_actions_locales\` (
  	\`statement\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_proceedings_v_version_workshops_local_actions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_proceedings_v_version_workshops_local_actions_locales_local\` ON \`_proceedings_v_version_workshops_local_actions_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_proceedings_v_version_workshops\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_proceedings_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_proceedings_v_version_workshops_order_idx\` ON \`_proceedings_v_version_workshops\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_proceedings_v_version_workshops_parent_id_idx\` ON \`_proceedings_v_version_workshops\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_proceedings_v_version_workshops_locales\` (
  	\`title\` text,
  	\`background\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_proceedings_v_version_workshops\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_proceedings_v_version_workshops_locales_locale_parent_id_un\` ON \`_proceedings_v_version_workshops_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_proceedings_v_version_questions_and_answers_answers\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`answered_by\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_proceedings_v_version_questions_and_answers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_proceedings_v_version_questions_and_answers_answers_order_idx\` ON \`_proceedings_v_version_questions_and_answers_answers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_proceedings_v_version_questions_and_answers_answers_parent_id_idx\` ON \`_proceedings_v_version_questions_and_answers_answers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_proceedings_v_version_questions_and_answers_answers_locales\` (
  	\`answer\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_proceedings_v_version_questions_and_answers_answers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_proceedings_v_version_questions_and_answers_answers_local_1\` ON \`_proceedings_v_version_questions_and_answers_answers_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_proceedings_v_version_questions_and_answers\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_proceedings_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_proceedings_v_version_questions_and_answers_order_idx\` ON \`_proceedings_v_version_questions_and_answers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_proceedings_v_version_questions_and_answers_parent_id_idx\` ON \`_proceedings_v_version_questions_and_answers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_proceedings_v_version_questions_and_answers_locales\` (
  	\`question\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_proceedings_v_version_questions_and_answers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_proceedings_v_version_questions_and_answers_locales_locale_\` ON \`_proceedings_v_version_questions_and_answers_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_proceedings_v_version_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`publisher\` text,
  	\`kind\` text,
  	\`date\` text,
  	\`url\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_proceedings_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_proceedings_v_version_sources_order_idx\` ON \`_proceedings_v_version_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_proceedings_v_version_sources_parent_id_idx\` ON \`_proceedings_v_version_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_proceedings_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_date\` text,
  	\`version_place_id\` text(36),
  	\`version_generate_slug\` integer DEFAULT true,
  	\`version_slug\` text,
  	\`version_key\` text,
  	\`version_created_by\` text,
  	\`version_first_published_at\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`proceedings\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_place_id\`) REFERENCES \`places\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_proceedings_v_parent_idx\` ON \`_proceedings_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_proceedings_v_version_version_place_idx\` ON \`_proceedings_v\` (\`version_place_id\`);`)
  await db.run(sql`CREATE INDEX \`_proceedings_v_version_version_slug_idx\` ON \`_proceedings_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_proceedings_v_version_version_key_idx\` ON \`_proceedings_v\` (\`version_key\`);`)
  await db.run(sql`CREATE INDEX \`_proceedings_v_version_version_created_by_idx\` ON \`_proceedings_v\` (\`version_created_by\`);`)
  await db.run(sql`CREATE INDEX \`_proceedings_v_version_version_first_published_at_idx\` ON \`_proceedings_v\` (\`version_first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_proceedings_v_version_version_updated_at_idx\` ON \`_proceedings_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_proceedings_v_version_version_created_at_idx\` ON \`_proceedings_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_proceedings_v_version_version_deleted_at_idx\` ON \`_proceedings_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_proceedings_v_version_version__status_idx\` ON \`_proceedings_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_proceedings_v_created_at_idx\` ON \`_proceedings_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_proceedings_v_updated_at_idx\` ON \`_proceedings_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_proceedings_v_snapshot_idx\` ON \`_proceedings_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_proceedings_v_published_locale_idx\` ON \`_proceedings_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_proceedings_v_latest_idx\` ON \`_proceedings_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_proceedings_v_locales\` (
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_proceedings_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_proceedings_v_locales_locale_parent_id_unique\` ON \`_proceedings_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_proceedings_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`organisations_id\` text(36),
  	\`themes_id\` text(36),
  	\`indicators_id\` text(36),
  	\`cases_id\` text(36),
  	\`recommendations_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_proceedings_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`themes_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`indicators_id\`) REFERENCES \`indicators\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`cases_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`recommendations_id\`) REFERENCES \`recommendations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_proceedings_v_rels_order_idx\` ON \`_proceedings_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_proceedings_v_rels_parent_idx\` ON \`_proceedings_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_proceedings_v_rels_path_idx\` ON \`_proceedings_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_proceedings_v_rels_organisations_id_idx\` ON \`_proceedings_v_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`_proceedings_v_rels_themes_id_idx\` ON \`_proceedings_v_rels\` (\`themes_id\`);`)
  await db.run(sql`CREATE INDEX \`_proceedings_v_rels_indicators_id_idx\` ON \`_proceedings_v_rels\` (\`indicators_id\`);`)
  await db.run(sql`CREATE INDEX \`_proceedings_v_rels_cases_id_idx\` ON \`_proceedings_v_rels\` (\`cases_id\`);`)
  await db.run(sql`CREATE INDEX \`_proceedings_v_rels_recommendations_id_idx\` ON \`_proceedings_v_rels\` (\`recommendations_id\`);`)
  await db.run(sql`CREATE TABLE \`resources_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`publisher\` text,
  	\`kind\` text,
  	\`date\` text,
  	\`url\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`resources\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`resources_sources_order_idx\` ON \`resources_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`resources_sources_parent_id_idx\` ON \`resources_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`resources\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text,
  	\`date\` text,
  	\`url\` text,
  	\`file_id\` text(36),
  	\`generate_slug\` integer DEFAULT true,
  	\`slug\` text,
  	\`key\` text,
  	\`created_by\` text,
  	\`first_published_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`resources_file_idx\` ON \`resources\` (\`file_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`resources_slug_idx\` ON \`resources\` (\`slug\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`resources_key_idx\` ON \`resources\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`resources_created_by_idx\` ON \`resources\` (\`created_by\`);`)
  await db.run(sql`CREATE INDEX \`resources_first_published_at_idx\` ON \`resources\` (\`first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`resources_updated_at_idx\` ON \`resources\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`resources_created_at_idx\` ON \`resources\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`resources_deleted_at_idx\` ON \`resources\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`resources__status_idx\` ON \`resources\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`resources_locales\` (
  	\`title\` text,
  	\`description\` text,
  	\`transcript\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`resources\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`resources_locales_locale_parent_id_unique\` ON \`resources_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`resources_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`resources\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`resources_texts_order_parent\` ON \`resources_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`resources_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`organisations_id\` text(36),
  	\`themes_id\` text(36),
  	\`audiences_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`resources\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`themes_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`audiences_id\`) REFERENCES \`audiences\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`resources_rels_order_idx\` ON \`resources_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`resources_rels_parent_idx\` ON \`resources_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`resources_rels_path_idx\` ON \`resources_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`resources_rels_organisations_id_idx\` ON \`resources_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`resources_rels_themes_id_idx\` ON \`resources_rels\` (\`themes_id\`);`)
  await db.run(sql`CREATE INDEX \`resources_rels_audiences_id_idx\` ON \`resources_rels\` (\`audiences_id\`);`)
  await db.run(sql`CREATE TABLE \`_resources_v_version_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`publisher\` text,
  	\`kind\` text,
  	\`date\` text,
  	\`url\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_resources_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_resources_v_version_sources_order_idx\` ON \`_resources_v_version_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_version_sources_parent_id_idx\` ON \`_resources_v_version_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_resources_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_kind\` text,
  	\`version_date\` text,
  	\`version_url\` text,
  	\`version_file_id\` text(36),
  	\`version_generate_slug\` integer DEFAULT true,
  	\`version_slug\` text,
  	\`version_key\` text,
  	\`version_created_by\` text,
  	\`version_first_published_at\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`resources\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_resources_v_parent_idx\` ON \`_resources_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_version_version_file_idx\` ON \`_resources_v\` (\`version_file_id\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_version_version_slug_idx\` ON \`_resources_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_version_version_key_idx\` ON \`_resources_v\` (\`version_key\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_version_version_created_by_idx\` ON \`_resources_v\` (\`version_created_by\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_version_version_first_published_at_idx\` ON \`_resources_v\` (\`version_first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_version_version_updated_at_idx\` ON \`_resources_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_version_version_created_at_idx\` ON \`_resources_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_version_version_deleted_at_idx\` ON \`_resources_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_version_version__status_idx\` ON \`_resources_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_created_at_idx\` ON \`_resources_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_updated_at_idx\` ON \`_resources_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_snapshot_idx\` ON \`_resources_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_published_locale_idx\` ON \`_resources_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_latest_idx\` ON \`_resources_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_resources_v_locales\` (
  	\`version_title\` text,
  	\`version_description\` text,
  	\`version_transcript\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_resources_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_resources_v_locales_locale_parent_id_unique\` ON \`_resources_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_resources_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_resources_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_resources_v_texts_order_parent\` ON \`_resources_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_resources_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`organisations_id\` text(36),
  	\`themes_id\` text(36),
  	\`audiences_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_resources_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`themes_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`audiences_id\`) REFERENCES \`audiences\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_resources_v_rels_order_idx\` ON \`_resources_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_rels_parent_idx\` ON \`_resources_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_rels_path_idx\` ON \`_resources_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_rels_organisations_id_idx\` ON \`_resources_v_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_rels_themes_id_idx\` ON \`_resources_v_rels\` (\`themes_id\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_rels_audiences_id_idx\` ON \`_resources_v_rels\` (\`audiences_id\`);`)
  await db.run(sql`CREATE TABLE \`adoptions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`case_id\` text(36),
  	\`organisation_name\` text,
  	\`organisation_id\` text(36),
  	\`place_id\` text(36),
  	\`date\` text,
  	\`reporter_mailbox\` text,
  	\`key\` text,
  	\`created_by\` text,
  	\`first_published_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`case_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`place_id\`) REFERENCES \`places\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`adoptions_case_idx\` ON \`adoptions\` (\`case_id\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_organisation_idx\` ON \`adoptions\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_place_idx\` ON \`adoptions\` (\`place_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`adoptions_key_idx\` ON \`adoptions\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_created_by_idx\` ON \`adoptions\` (\`created_by\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_first_published_at_idx\` ON \`adoptions\` (\`first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_updated_at_idx\` ON \`adoptions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_created_at_idx\` ON \`adoptions\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_deleted_at_idx\` ON \`adoptions\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`adoptions__status_idx\` ON \`adoptions\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`adoptions_locales\` (
  	\`changed\` text,
  	\`outcome\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`adoptions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`adoptions_locales_locale_parent_id_unique\` ON \`adoptions_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_adoptions_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_case_id\` text(36),
  	\`version_organisation_name\` text,
  	\`version_organisation_id\` text(36),
  	\`version_place_id\` text(36),
  	\`version_date\` text,
  	\`version_reporter_mailbox\` text,
  	\`version_key\` text,
  	\`version_created_by\` text,
  	\`version_first_published_at\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`adoptions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_case_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_place_id\`) REFERENCES \`places\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_adoptions_v_parent_idx\` ON \`_adoptions_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_adoptions_v_version_version_case_idx\` ON \`_adoptions_v\` (\`version_case_id\`);`)
  await db.run(sql`CREATE INDEX \`_adoptions_v_version_version_organisation_idx\` ON \`_adoptions_v\` (\`version_organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`_adoptions_v_version_version_place_idx\` ON \`_adoptions_v\` (\`version_place_id\`);`)
  await db.run(sql`CREATE INDEX \`_adoptions_v_version_version_key_idx\` ON \`_adoptions_v\` (\`version_key\`);`)
  await db.run(sql`CREATE INDEX \`_adoptions_v_version_version_created_by_idx\` ON \`_adoptions_v\` (\`version_created_by\`);`)
  await db.run(sql`CREATE INDEX \`_adoptions_v_version_version_first_published_at_idx\` ON \`_adoptions_v\` (\`version_first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_adoptions_v_version_version_updated_at_idx\` ON \`_adoptions_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_adoptions_v_version_version_created_at_idx\` ON \`_adoptions_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_adoptions_v_version_version_deleted_at_idx\` ON \`_adoptions_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_adoptions_v_version_version__status_idx\` ON \`_adoptions_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_adoptions_v_created_at_idx\` ON \`_adoptions_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_adoptions_v_updated_at_idx\` ON \`_adoptions_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_adoptions_v_snapshot_idx\` ON \`_adoptions_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_adoptions_v_published_locale_idx\` ON \`_adoptions_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_adoptions_v_latest_idx\` ON \`_adoptions_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_adoptions_v_locales\` (
  	\`version_changed\` text,
  	\`version_outcome\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_adoptions_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_adoptions_v_locales_locale_parent_id_unique\` ON \`_adoptions_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`media\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`credit\` text,
  	\`credit_link\` text,
  	\`key\` text,
  	\`created_by\` text,
  	\`first_published_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	\`sizes_card_url\` text,
  	\`sizes_card_width\` numeric,
  	\`sizes_card_height\` numeric,
  	\`sizes_card_mime_type\` text,
  	\`sizes_card_filesize\` numeric,
  	\`sizes_card_filename\` text,
  	\`sizes_wide_url\` text,
  	\`sizes_wide_width\` numeric,
  	\`sizes_wide_height\` numeric,
  	\`sizes_wide_mime_type\` text,
  	\`sizes_wide_filesize\` numeric,
  	\`sizes_wide_filename\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`media_key_idx\` ON \`media\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`media_created_by_idx\` ON \`media\` (\`created_by\`);`)
  await db.run(sql`CREATE INDEX \`media_first_published_at_idx\` ON \`media\` (\`first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`media_deleted_at_idx\` ON \`media\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`media__status_idx\` ON \`media\` (\`_status\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_filename_idx\` ON \`media\` (\`filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_card_sizes_card_filename_idx\` ON \`media\` (\`sizes_card_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_wide_sizes_wide_filename_idx\` ON \`media\` (\`sizes_wide_filename\`);`)
  await db.run(sql`CREATE TABLE \`media_locales\` (
  	\`alt\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`media_locales_locale_parent_id_unique\` ON \`media_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_media_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_credit\` text,
  	\`version_credit_link\` text,
  	\`version_key\` text,
  	\`version_created_by\` text,
  	\`version_first_published_at\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`version_url\` text,
  	\`version_thumbnail_u_r_l\` text,
  	\`version_filename\` text,
  	\`version_mime_type\` text,
  	\`version_filesize\` numeric,
  	\`version_width\` numeric,
  	\`version_height\` numeric,
  	\`version_focal_x\` numeric,
  	\`version_focal_y\` numeric,
  	\`version_sizes_card_url\` text,
  	\`version_sizes_card_width\` numeric,
  	\`version_sizes_card_height\` numeric,
  	\`version_sizes_card_mime_type\` text,
  	\`version_sizes_card_filesize\` numeric,
  	\`version_sizes_card_filename\` text,
  	\`version_sizes_wide_url\` text,
  	\`version_sizes_wide_width\` numeric,
  	\`version_sizes_wide_height\` numeric,
  	\`version_sizes_wide_mime_type\` text,
  	\`version_sizes_wide_filesize\` numeric,
  	\`version_sizes_wide_filename\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_media_v_parent_idx\` ON \`_media_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_version_key_idx\` ON \`_media_v\` (\`version_key\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_version_created_by_idx\` ON \`_media_v\` (\`version_created_by\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_version_first_published_at_idx\` ON \`_media_v\` (\`version_first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_version_updated_at_idx\` ON \`_media_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_version_created_at_idx\` ON \`_media_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_version_deleted_at_idx\` ON \`_media_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_version__status_idx\` ON \`_media_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_version_filename_idx\` ON \`_media_v\` (\`version_filename\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_sizes_card_version_sizes_card_filename_idx\` ON \`_media_v\` (\`version_sizes_card_filename\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_sizes_wide_version_sizes_wide_filename_idx\` ON \`_media_v\` (\`version_sizes_wide_filename\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_created_at_idx\` ON \`_media_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_updated_at_idx\` ON \`_media_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_snapshot_idx\` ON \`_media_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_published_locale_idx\` ON \`_media_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_latest_idx\` ON \`_media_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_media_v_locales\` (
  	\`version_alt\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_media_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_media_v_locales_locale_parent_id_unique\` ON \`_media_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`organisations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`type\` text,
  	\`place_id\` text(36),
  	\`parent_id\` text(36),
  	\`website\` text,
  	\`logo_id\` text(36),
  	\`generate_slug\` integer DEFAULT true,
  	\`slug\` text,
  	\`key\` text,
  	\`created_by\` text,
  	\`first_published_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`place_id\`) REFERENCES \`places\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`logo_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`organisations_place_idx\` ON \`organisations\` (\`place_id\`);`)
  await db.run(sql`CREATE INDEX \`organisations_parent_idx\` ON \`organisations\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`organisations_logo_idx\` ON \`organisations\` (\`logo_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`organisations_slug_idx\` ON \`organisations\` (\`slug\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`organisations_key_idx\` ON \`organisations\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`organisations_created_by_idx\` ON \`organisations\` (\`created_by\`);`)
  await db.run(sql`CREATE INDEX \`organisations_first_published_at_idx\` ON \`organisations\` (\`first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`organisations_updated_at_idx\` ON \`organisations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`organisations_created_at_idx\` ON \`organisations\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`organisations_deleted_at_idx\` ON \`organisations\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`organisations__status_idx\` ON \`organisations\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`organisations_locales\` (
  	\`title\` text,
  	\`description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`organisations_locales_locale_parent_id_unique\` ON \`organisations_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`organisations_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	\`locale\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`organisations_texts_order_parent\` ON \`organisations_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`organisations_texts_locale_parent\` ON \`organisations_texts\` (\`locale\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_organisations_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_type\` text,
  	\`version_place_id\` text(36),
  	\`version_parent_id\` text(36),
  	\`version_website\` text,
  	\`version_logo_id\` text(36),
  	\`version_generate_slug\` integer DEFAULT true,
  	\`version_slug\` text,
  	\`version_key\` text,
  	\`version_created_by\` text,
  	\`version_first_published_at\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_place_id\`) REFERENCES \`places\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_parent_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_logo_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_organisations_v_parent_idx\` ON \`_organisations_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_version_place_idx\` ON \`_organisations_v\` (\`version_place_id\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_version_parent_idx\` ON \`_organisations_v\` (\`version_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_version_logo_idx\` ON \`_organisations_v\` (\`version_logo_id\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_version_slug_idx\` ON \`_organisations_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_version_key_idx\` ON \`_organisations_v\` (\`version_key\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_version_created_by_idx\` ON \`_organisations_v\` (\`version_created_by\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_version_first_published_at_idx\` ON \`_organisations_v\` (\`version_first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_version_updated_at_idx\` ON \`_organisations_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_version_created_at_idx\` ON \`_organisations_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_version_deleted_at_idx\` ON \`_organisations_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_version__status_idx\` ON \`_organisations_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_created_at_idx\` ON \`_organisations_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_updated_at_idx\` ON \`_organisations_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_snapshot_idx\` ON \`_organisations_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_published_locale_idx\` ON \`_organisations_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_latest_idx\` ON \`_organisations_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_organisations_v_locales\` (
  	\`version_title\` text,
  	\`version_description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_organisations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_organisations_v_locales_locale_parent_id_unique\` ON \`_organisations_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_organisations_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	\`locale\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_organisations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_organisations_v_texts_order_parent\` ON \`_organisations_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_texts_locale_parent\` ON \`_organisations_v_texts\` (\`locale\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`places\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text,
  	\`latitude\` numeric,
  	\`longitude\` numeric,
  	\`region_id\` text(36),
  	\`generate_slug\` integer DEFAULT true,
  	\`slug\` text,
  	\`parent_id\` text(36),
  	\`key\` text,
  	\`created_by\` text,
  	\`first_published_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`region_id\`) REFERENCES \`places\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`places\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`places_region_idx\` ON \`places\` (\`region_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`places_slug_idx\` ON \`places\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`places_parent_idx\` ON \`places\` (\`parent_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`places_key_idx\` ON \`places\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`places_created_by_idx\` ON \`places\` (\`created_by\`);`)
  await db.run(sql`CREATE INDEX \`places_first_published_at_idx\` ON \`places\` (\`first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`places_updated_at_idx\` ON \`places\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`places_created_at_idx\` ON \`places\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`places_deleted_at_idx\` ON \`places\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`places__status_idx\` ON \`places\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`places_locales\` (
  	\`title\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`places\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`places_locales_locale_parent_id_unique\` ON \`places_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`places_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	\`locale\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`places\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`places_texts_order_parent\` ON \`places_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`places_texts_locale_parent\` ON \`places_texts\` (\`locale\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_places_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_kind\` text,
  	\`version_latitude\` numeric,
  	\`version_longitude\` numeric,
  	\`version_region_id\` text(36),
  	\`version_generate_slug\` integer DEFAULT true,
  	\`version_slug\` text,
  	\`version_parent_id\` text(36),
  	\`version_key\` text,
  	\`version_created_by\` text,
  	\`version_first_published_at\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`places\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_region_id\`) REFERENCES \`places\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_parent_id\`) REFERENCES \`places\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_places_v_parent_idx\` ON \`_places_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_places_v_version_version_region_idx\` ON \`_places_v\` (\`version_region_id\`);`)
  await db.run(sql`CREATE INDEX \`_places_v_version_version_slug_idx\` ON \`_places_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_places_v_version_version_parent_idx\` ON \`_places_v\` (\`version_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_places_v_version_version_key_idx\` ON \`_places_v\` (\`version_key\`);`)
  await db.run(sql`CREATE INDEX \`_places_v_version_version_created_by_idx\` ON \`_places_v\` (\`version_created_by\`);`)
  await db.run(sql`CREATE INDEX \`_places_v_version_version_first_published_at_idx\` ON \`_places_v\` (\`version_first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_places_v_version_version_updated_at_idx\` ON \`_places_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_places_v_version_version_created_at_idx\` ON \`_places_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_places_v_version_version_deleted_at_idx\` ON \`_places_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_places_v_version_version__status_idx\` ON \`_places_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_places_v_created_at_idx\` ON \`_places_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_places_v_updated_at_idx\` ON \`_places_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_places_v_snapshot_idx\` ON \`_places_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_places_v_published_locale_idx\` ON \`_places_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_places_v_latest_idx\` ON \`_places_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_places_v_locales\` (
  	\`version_title\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_places_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_places_v_locales_locale_parent_id_unique\` ON \`_places_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_places_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	\`locale\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_places_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_places_v_texts_order_parent\` ON \`_places_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_places_v_texts_locale_parent\` ON \`_places_v_texts\` (\`locale\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`themes\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`generate_slug\` integer DEFAULT true,
  	\`slug\` text,
  	\`parent_id\` text(36),
  	\`order\` numeric DEFAULT 0,
  	\`key\` text,
  	\`created_by\` text,
  	\`first_published_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`themes_slug_idx\` ON \`themes\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`themes_parent_idx\` ON \`themes\` (\`parent_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`themes_key_idx\` ON \`themes\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`themes_created_by_idx\` ON \`themes\` (\`created_by\`);`)
  await db.run(sql`CREATE INDEX \`themes_first_published_at_idx\` ON \`themes\` (\`first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`themes_updated_at_idx\` ON \`themes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`themes_created_at_idx\` ON \`themes\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`themes_deleted_at_idx\` ON \`themes\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`themes__status_idx\` ON \`themes\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`themes_locales\` (
  	\`title\` text,
  	\`description\` text,
  	\`introduction\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`themes_locales_locale_parent_id_unique\` ON \`themes_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`themes_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	\`locale\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`themes_texts_order_parent\` ON \`themes_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`themes_texts_locale_parent\` ON \`themes_texts\` (\`locale\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_themes_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_generate_slug\` integer DEFAULT true,
  	\`version_slug\` text,
  	\`version_parent_id\` text(36),
  	\`version_order\` numeric DEFAULT 0,
  	\`version_key\` text,
  	\`version_created_by\` text,
  	\`version_first_published_at\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_parent_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_themes_v_parent_idx\` ON \`_themes_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_themes_v_version_version_slug_idx\` ON \`_themes_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_themes_v_version_version_parent_idx\` ON \`_themes_v\` (\`version_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_themes_v_version_version_key_idx\` ON \`_themes_v\` (\`version_key\`);`)
  await db.run(sql`CREATE INDEX \`_themes_v_version_version_created_by_idx\` ON \`_themes_v\` (\`version_created_by\`);`)
  await db.run(sql`CREATE INDEX \`_themes_v_version_version_first_published_at_idx\` ON \`_themes_v\` (\`version_first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_themes_v_version_version_updated_at_idx\` ON \`_themes_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_themes_v_version_version_created_at_idx\` ON \`_themes_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_themes_v_version_version_deleted_at_idx\` ON \`_themes_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_themes_v_version_version__status_idx\` ON \`_themes_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_themes_v_created_at_idx\` ON \`_themes_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_themes_v_updated_at_idx\` ON \`_themes_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_themes_v_snapshot_idx\` ON \`_themes_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_themes_v_published_locale_idx\` ON \`_themes_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_themes_v_latest_idx\` ON \`_themes_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_themes_v_locales\` (
  	\`version_title\` text,
  	\`version_description\` text,
  	\`version_introduction\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_themes_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_themes_v_locales_locale_parent_id_unique\` ON \`_themes_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_themes_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	\`locale\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_themes_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_themes_v_texts_order_parent\` ON \`_themes_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_themes_v_texts_locale_parent\` ON \`_themes_v_texts\` (\`locale\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`audiences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`generate_slug\` integer DEFAULT true,
  	\`slug\` text,
  	\`key\` text,
  	\`created_by\` text,
  	\`first_published_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft'
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`audiences_slug_idx\` ON \`audiences\` (\`slug\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`audiences_key_idx\` ON \`audiences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`audiences_created_by_idx\` ON \`audiences\` (\`created_by\`);`)
  await db.run(sql`CREATE INDEX \`audiences_first_published_at_idx\` ON \`audiences\` (\`first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`audiences_updated_at_idx\` ON \`audiences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`audiences_created_at_idx\` ON \`audiences\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`audiences_deleted_at_idx\` ON \`audiences\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`audiences__status_idx\` ON \`audiences\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`audiences_locales\` (
  	\`title\` text,
  	\`description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`audiences\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`audiences_locales_locale_parent_id_unique\` ON \`audiences_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`audiences_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	\`locale\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`audiences\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`audiences_texts_order_parent\` ON \`audiences_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`audiences_texts_locale_parent\` ON \`audiences_texts\` (\`locale\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_audiences_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_generate_slug\` integer DEFAULT true,
  	\`version_slug\` text,
  	\`version_key\` text,
  	\`version_created_by\` text,
  	\`version_first_published_at\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`audiences\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_audiences_v_parent_idx\` ON \`_audiences_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_audiences_v_version_version_slug_idx\` ON \`_audiences_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_audiences_v_version_version_key_idx\` ON \`_audiences_v\` (\`version_key\`);`)
  await db.run(sql`CREATE INDEX \`_audiences_v_version_version_created_by_idx\` ON \`_audiences_v\` (\`version_created_by\`);`)
  await db.run(sql`CREATE INDEX \`_audiences_v_version_version_first_published_at_idx\` ON \`_audiences_v\` (\`version_first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_audiences_v_version_version_updated_at_idx\` ON \`_audiences_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_audiences_v_version_version_created_at_idx\` ON \`_audiences_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_audiences_v_version_version_deleted_at_idx\` ON \`_audiences_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_audiences_v_version_version__status_idx\` ON \`_audiences_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_audiences_v_created_at_idx\` ON \`_audiences_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_audiences_v_updated_at_idx\` ON \`_audiences_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_audiences_v_snapshot_idx\` ON \`_audiences_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_audiences_v_published_locale_idx\` ON \`_audiences_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_audiences_v_latest_idx\` ON \`_audiences_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_audiences_v_locales\` (
  	\`version_title\` text,
  	\`version_description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_audiences_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_audiences_v_locales_locale_parent_id_unique\` ON \`_audiences_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_audiences_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	\`locale\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_audiences_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_audiences_v_texts_order_parent\` ON \`_audiences_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_audiences_v_texts_locale_parent\` ON \`_audiences_v_texts\` (\`locale\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`methods\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`generate_slug\` integer DEFAULT true,
  	\`slug\` text,
  	\`key\` text,
  	\`created_by\` text,
  	\`first_published_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft'
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`methods_slug_idx\` ON \`methods\` (\`slug\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`methods_key_idx\` ON \`methods\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`methods_created_by_idx\` ON \`methods\` (\`created_by\`);`)
  await db.run(sql`CREATE INDEX \`methods_first_published_at_idx\` ON \`methods\` (\`first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`methods_updated_at_idx\` ON \`methods\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`methods_created_at_idx\` ON \`methods\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`methods_deleted_at_idx\` ON \`methods\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`methods__status_idx\` ON \`methods\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`methods_locales\` (
  	\`title\` text,
  	\`description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`methods\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`methods_locales_locale_parent_id_unique\` ON \`methods_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`methods_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	\`locale\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`methods\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`methods_texts_order_parent\` ON \`methods_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`methods_texts_locale_parent\` ON \`methods_texts\` (\`locale\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_methods_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_generate_slug\` integer DEFAULT true,
  	\`version_slug\` text,
  	\`version_key\` text,
  	\`version_created_by\` text,
  	\`version_first_published_at\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`methods\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_methods_v_parent_idx\` ON \`_methods_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_methods_v_version_version_slug_idx\` ON \`_methods_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_methods_v_version_version_key_idx\` ON \`_methods_v\` (\`version_key\`);`)
  await db.run(sql`CREATE INDEX \`_methods_v_version_version_created_by_idx\` ON \`_methods_v\` (\`version_created_by\`);`)
  await db.run(sql`CREATE INDEX \`_methods_v_version_version_first_published_at_idx\` ON \`_methods_v\` (\`version_first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_methods_v_version_version_updated_at_idx\` ON \`_methods_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_methods_v_version_version_created_at_idx\` ON \`_methods_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_methods_v_version_version_deleted_at_idx\` ON \`_methods_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_methods_v_version_version__status_idx\` ON \`_methods_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_methods_v_created_at_idx\` ON \`_methods_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_methods_v_updated_at_idx\` ON \`_methods_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_methods_v_snapshot_idx\` ON \`_methods_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_methods_v_published_locale_idx\` ON \`_methods_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_methods_v_latest_idx\` ON \`_methods_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_methods_v_locales\` (
  	\`version_title\` text,
  	\`version_description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_methods_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_methods_v_locales_locale_parent_id_unique\` ON \`_methods_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_methods_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	\`locale\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_methods_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_methods_v_texts_order_parent\` ON \`_methods_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_methods_v_texts_locale_parent\` ON \`_methods_v_texts\` (\`locale\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`indicators\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`code\` text,
  	\`source\` text,
  	\`year\` numeric,
  	\`generate_slug\` integer DEFAULT true,
  	\`slug\` text,
  	\`key\` text,
  	\`created_by\` text,
  	\`first_published_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft'
  );
  `)
  await db.run(sql`CREATE INDEX \`indicators_code_idx\` ON \`indicators\` (\`code\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`indicators_slug_idx\` ON \`indicators\` (\`slug\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`indicators_key_idx\` ON \`indicators\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`indicators_created_by_idx\` ON \`indicators\` (\`created_by\`);`)
  await db.run(sql`CREATE INDEX \`indicators_first_published_at_idx\` ON \`indicators\` (\`first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`indicators_updated_at_idx\` ON \`indicators\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`indicators_created_at_idx\` ON \`indicators\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`indicators_deleted_at_idx\` ON \`indicators\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`indicators__status_idx\` ON \`indicators\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`indicators_locales\` (
  	\`title\` text,
  	\`definition\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`indicators\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`indicators_locales_locale_parent_id_unique\` ON \`indicators_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_indicators_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_code\` text,
  	\`version_source\` text,
  	\`version_year\` numeric,
  	\`version_generate_slug\` integer DEFAULT true,
  	\`version_slug\` text,
  	\`version_key\` text,
  	\`version_created_by\` text,
  	\`version_first_published_at\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`indicators\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_indicators_v_parent_idx\` ON \`_indicators_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_indicators_v_version_version_code_idx\` ON \`_indicators_v\` (\`version_code\`);`)
  await db.run(sql`CREATE INDEX \`_indicators_v_version_version_slug_idx\` ON \`_indicators_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_indicators_v_version_version_key_idx\` ON \`_indicators_v\` (\`version_key\`);`)
  await db.run(sql`CREATE INDEX \`_indicators_v_version_version_created_by_idx\` ON \`_indicators_v\` (\`version_created_by\`);`)
  await db.run(sql`CREATE INDEX \`_indicators_v_version_version_first_published_at_idx\` ON \`_indicators_v\` (\`version_first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_indicators_v_version_version_updated_at_idx\` ON \`_indicators_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_indicators_v_version_version_created_at_idx\` ON \`_indicators_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_indicators_v_version_version_deleted_at_idx\` ON \`_indicators_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_indicators_v_version_version__status_idx\` ON \`_indicators_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_indicators_v_created_at_idx\` ON \`_indicators_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_indicators_v_updated_at_idx\` ON \`_indicators_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_indicators_v_snapshot_idx\` ON \`_indicators_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_indicators_v_published_locale_idx\` ON \`_indicators_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_indicators_v_latest_idx\` ON \`_indicators_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_indicators_v_locales\` (
  	\`version_title\` text,
  	\`version_definition\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_indicators_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_indicators_v_locales_locale_parent_id_unique\` ON \`_indicators_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`submissions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`organisation_name\` text NOT NULL,
  	\`text\` text NOT NULL,
  	\`submitter_mailbox\` text,
  	\`state\` text DEFAULT 'new' NOT NULL,
  	\`case_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`case_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`submissions_case_idx\` ON \`submissions\` (\`case_id\`);`)
  await db.run(sql`CREATE INDEX \`submissions_updated_at_idx\` ON \`submissions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`submissions_created_at_idx\` ON \`submissions\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`submissions_deleted_at_idx\` ON \`submissions\` (\`deleted_at\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`role\` text DEFAULT 'contributor' NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`partners\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`organisation_id\` text(36),
  	\`website\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`enable_a_p_i_key\` integer,
  	\`api_key\` text,
  	\`api_key_index\` text,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`partners_organisation_idx\` ON \`partners\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`partners_updated_at_idx\` ON \`partners\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`partners_created_at_idx\` ON \`partners\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs_log\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`executed_at\` text NOT NULL,
  	\`completed_at\` text NOT NULL,
  	\`task_slug\` text NOT NULL,
  	\`task_i_d\` text NOT NULL,
  	\`input\` text,
  	\`output\` text,
  	\`state\` text NOT NULL,
  	\`error\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`payload_jobs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_order_idx\` ON \`payload_jobs_log\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_parent_id_idx\` ON \`payload_jobs_log\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`input\` text,
  	\`completed_at\` text,
  	\`total_tried\` numeric DEFAULT 0,
  	\`has_error\` integer DEFAULT false,
  	\`error\` text,
  	\`task_slug\` text,
  	\`queue\` text DEFAULT 'default',
  	\`wait_until\` text,
  	\`processing\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_completed_at_idx\` ON \`payload_jobs\` (\`completed_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_total_tried_idx\` ON \`payload_jobs\` (\`total_tried\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_has_error_idx\` ON \`payload_jobs\` (\`has_error\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_task_slug_idx\` ON \`payload_jobs\` (\`task_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_queue_idx\` ON \`payload_jobs\` (\`queue\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_wait_until_idx\` ON \`payload_jobs\` (\`wait_until\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_processing_idx\` ON \`payload_jobs\` (\`processing\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_updated_at_idx\` ON \`payload_jobs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_created_at_idx\` ON \`payload_jobs\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`cases_id\` text(36),
  	\`guides_id\` text(36),
  	\`recommendations_id\` text(36),
  	\`proceedings_id\` text(36),
  	\`resources_id\` text(36),
  	\`adoptions_id\` text(36),
  	\`media_id\` text(36),
  	\`organisations_id\` text(36),
  	\`places_id\` text(36),
  	\`themes_id\` text(36),
  	\`audiences_id\` text(36),
  	\`methods_id\` text(36),
  	\`indicators_id\` text(36),
  	\`submissions_id\` text(36),
  	\`users_id\` text(36),
  	\`partners_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`cases_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`guides_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`recommendations_id\`) REFERENCES \`recommendations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`proceedings_id\`) REFERENCES \`proceedings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`resources_id\`) REFERENCES \`resources\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`adoptions_id\`) REFERENCES \`adoptions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`places_id\`) REFERENCES \`places\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`themes_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`audiences_id\`) REFERENCES \`audiences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`methods_id\`) REFERENCES \`methods\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`indicators_id\`) REFERENCES \`indicators\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`submissions_id\`) REFERENCES \`submissions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`partners_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_cases_id_idx\` ON \`payload_locked_documents_rels\` (\`cases_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_guides_id_idx\` ON \`payload_locked_documents_rels\` (\`guides_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_recommendations_id_idx\` ON \`payload_locked_documents_rels\` (\`recommendations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_proceedings_id_idx\` ON \`payload_locked_documents_rels\` (\`proceedings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_resources_id_idx\` ON \`payload_locked_documents_rels\` (\`resources_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_adoptions_id_idx\` ON \`payload_locked_documents_rels\` (\`adoptions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_organisations_id_idx\` ON \`payload_locked_documents_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_places_id_idx\` ON \`payload_locked_documents_rels\` (\`places_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_themes_id_idx\` ON \`payload_locked_documents_rels\` (\`themes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_audiences_id_idx\` ON \`payload_locked_documents_rels\` (\`audiences_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_methods_id_idx\` ON \`payload_locked_documents_rels\` (\`methods_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_indicators_id_idx\` ON \`payload_locked_documents_rels\` (\`indicators_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_submissions_id_idx\` ON \`payload_locked_documents_rels\` (\`submissions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_partners_id_idx\` ON \`payload_locked_documents_rels\` (\`partners_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	\`partners_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`partners_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_partners_id_idx\` ON \`payload_preferences_rels\` (\`partners_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`site_settings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`CREATE TABLE \`site_settings_locales\` (
  	\`name\` text DEFAULT 'Casebook' NOT NULL,
  	\`tagline\` text,
  	\`about\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`site_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`site_settings_locales_locale_parent_id_unique\` ON \`site_settings_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`search_settings_synonyms\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`search_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`search_settings_synonyms_order_idx\` ON \`search_settings_synonyms\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`search_settings_synonyms_parent_id_idx\` ON \`search_settings_synonyms\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`search_settings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`CREATE TABLE \`search_settings_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`search_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`search_settings_texts_order_parent\` ON \`search_settings_texts\` (\`order\`,\`parent_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`cases_partners\`;`)
  await db.run(sql`DROP TABLE \`cases_partners_locales\`;`)
  await db.run(sql`DROP TABLE \`cases_challenges\`;`)
  await db.run(sql`DROP TABLE \`cases_challenges_locales\`;`)
  await db.run(sql`DROP TABLE \`cases_solutions\`;`)
  await db.run(sql`DROP TABLE \`cases_solutions_locales\`;`)
  await db.run(sql`DROP TABLE \`cases_results\`;`)
  await db.run(sql`DROP TABLE \`cases_results_locales\`;`)
  await db.run(sql`DROP TABLE \`cases_learning_points\`;`)
  await db.run(sql`DROP TABLE \`cases_learning_points_locales\`;`)
  await db.run(sql`DROP TABLE \`cases_costs\`;`)
  await db.run(sql`DROP TABLE \`cases_costs_locales\`;`)
  await db.run(sql`DROP TABLE \`cases_funders\`;`)
  await db.run(sql`DROP TABLE \`cases_funders_locales\`;`)
  await db.run(sql`DROP TABLE \`cases_recognition\`;`)
  await db.run(sql`DROP TABLE \`cases_recognition_locales\`;`)
  await db.run(sql`DROP TABLE \`cases_sources\`;`)
  await db.run(sql`DROP TABLE \`cases_based_on\`;`)
  await db.run(sql`DROP TABLE \`cases_based_on_locales\`;`)
  await db.run(sql`DROP TABLE \`cases_updates_figures\`;`)
  await db.run(sql`DROP TABLE \`cases_updates_figures_locales\`;`)
  await db.run(sql`DROP TABLE \`cases_updates\`;`)
  await db.run(sql`DROP TABLE \`cases_updates_locales\`;`)
  await db.run(sql`DROP TABLE \`cases_pictures\`;`)
  await db.run(sql`DROP TABLE \`cases_pictures_locales\`;`)
  await db.run(sql`DROP TABLE \`cases\`;`)
  await db.run(sql`DROP TABLE \`cases_locales\`;`)
  await db.run(sql`DROP TABLE \`cases_texts\`;`)
  await db.run(sql`DROP TABLE \`cases_rels\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_version_partners\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_version_partners_locales\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_version_challenges\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_version_challenges_locales\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_version_solutions\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_version_solutions_locales\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_version_results\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_version_results_locales\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_version_learning_points\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_version_learning_points_locales\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_version_costs\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_version_costs_locales\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_version_funders\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_version_funders_locales\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_version_recognition\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_version_recognition_locales\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_version_sources\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_version_based_on\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_version_based_on_locales\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_version_updates_figures\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_version_updates_figures_locales\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_version_updates\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_version_updates_locales\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_version_pictures\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_version_pictures_locales\`;`)
  await db.run(sql`DROP TABLE \`_cases_v\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_rels\`;`)
  await db.run(sql`DROP TABLE \`guides_chapters\`;`)
  await db.run(sql`DROP TABLE \`guides_chapters_locales\`;`)
  await db.run(sql`DROP TABLE \`guides_sources\`;`)
  await db.run(sql`DROP TABLE \`guides\`;`)
  await db.run(sql`DROP TABLE \`guides_locales\`;`)
  await db.run(sql`DROP TABLE \`guides_rels\`;`)
  await db.run(sql`DROP TABLE \`_guides_v_version_chapters\`;`)
  await db.run(sql`DROP TABLE \`_guides_v_version_chapters_locales\`;`)
  await db.run(sql`DROP TABLE \`_guides_v_version_sources\`;`)
  await db.run(sql`DROP TABLE \`_guides_v\`;`)
  await db.run(sql`DROP TABLE \`_guides_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_guides_v_rels\`;`)
  await db.run(sql`DROP TABLE \`recommendations\`;`)
  await db.run(sql`DROP TABLE \`recommendations_locales\`;`)
  await db.run(sql`DROP TABLE \`recommendations_rels\`;`)
  await db.run(sql`DROP TABLE \`_recommendations_v\`;`)
  await db.run(sql`DROP TABLE \`_recommendations_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_recommendations_v_rels\`;`)
  await db.run(sql`DROP TABLE \`proceedings_keynotes\`;`)
  await db.run(sql`DROP TABLE \`proceedings_keynotes_locales\`;`)
  await db.run(sql`DROP TABLE \`proceedings_statistics\`;`)
  await db.run(sql`DROP TABLE \`proceedings_statistics_locales\`;`)
  await db.run(sql`DROP TABLE \`proceedings_workshops_facilitators\`;`)
  await db.run(sql`DROP TABLE \`proceedings_workshops_facilitators_locales\`;`)
  await db.run(sql`DROP TABLE \`proceedings_workshops_key_points\`;`)
  await db.run(sql`DROP TABLE \`proceedings_workshops_key_points_locales\`;`)
  await db.run(sql`DROP TABLE \`proceedings_workshops_local_actions\`;`)
  await db.run(sql`DROP TABLE \`proceedings_workshops_local_actions_locales\`;`)
  await db.run(sql`DROP TABLE \`proceedings_workshops\`;`)
  await db.run(sql`DROP TABLE \`proceedings_workshops_locales\`;`)
  await db.run(sql`DROP TABLE \`proceedings_questions_and_answers_answers\`;`)
  await db.run(sql`DROP TABLE \`proceedings_questions_and_answers_answers_locales\`;`)
  await db.run(sql`DROP TABLE \`proceedings_questions_and_answers\`;`)
  await db.run(sql`DROP TABLE \`proceedings_questions_and_answers_locales\`;`)
  await db.run(sql`DROP TABLE \`proceedings_sources\`;`)
  await db.run(sql`DROP TABLE \`proceedings\`;`)
  await db.run(sql`DROP TABLE \`proceedings_locales\`;`)
  await db.run(sql`DROP TABLE \`proceedings_rels\`;`)
  await db.run(sql`DROP TABLE \`_proceedings_v_version_keynotes\`;`)
  await db.run(sql`DROP TABLE \`_proceedings_v_version_keynotes_locales\`;`)
  await db.run(sql`DROP TABLE \`_proceedings_v_version_statistics\`;`)
  await db.run(sql`DROP TABLE \`_proceedings_v_version_statistics_locales\`;`)
  await db.run(sql`DROP TABLE \`_proceedings_v_version_workshops_facilitators\`;`)
  await db.run(sql`DROP TABLE \`_proceedings_v_version_workshops_facilitators_locales\`;`)
  await db.run(sql`DROP TABLE \`_proceedings_v_version_workshops_key_points\`;`)
  await db.run(sql`DROP TABLE \`_proceedings_v_version_workshops_key_points_locales\`;`)
  await db.run(sql`DROP TABLE \`_proceedings_v_version_workshops_local_actions\`;`)
  await db.run(sql`DROP TABLE \`_proceedings_v_version_workshops_local_actions_locales\`;`)
  await db.run(sql`DROP TABLE \`_proceedings_v_version_workshops\`;`)
  await db.run(sql`DROP TABLE \`_proceedings_v_version_workshops_locales\`;`)
  await db.run(sql`DROP TABLE \`_proceedings_v_version_questions_and_answers_answers\`;`)
  await db.run(sql`DROP TABLE \`_proceedings_v_version_questions_and_answers_answers_locales\`;`)
  await db.run(sql`DROP TABLE \`_proceedings_v_version_questions_and_answers\`;`)
  await db.run(sql`DROP TABLE \`_proceedings_v_version_questions_and_answers_locales\`;`)
  await db.run(sql`DROP TABLE \`_proceedings_v_version_sources\`;`)
  await db.run(sql`DROP TABLE \`_proceedings_v\`;`)
  await db.run(sql`DROP TABLE \`_proceedings_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_proceedings_v_rels\`;`)
  await db.run(sql`DROP TABLE \`resources_sources\`;`)
  await db.run(sql`DROP TABLE \`resources\`;`)
  await db.run(sql`DROP TABLE \`resources_locales\`;`)
  await db.run(sql`DROP TABLE \`resources_texts\`;`)
  await db.run(sql`DROP TABLE \`resources_rels\`;`)
  await db.run(sql`DROP TABLE \`_resources_v_version_sources\`;`)
  await db.run(sql`DROP TABLE \`_resources_v\`;`)
  await db.run(sql`DROP TABLE \`_resources_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_resources_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_resources_v_rels\`;`)
  await db.run(sql`DROP TABLE \`adoptions\`;`)
  await db.run(sql`DROP TABLE \`adoptions_locales\`;`)
  await db.run(sql`DROP TABLE \`_adoptions_v\`;`)
  await db.run(sql`DROP TABLE \`_adoptions_v_locales\`;`)
  await db.run(sql`DROP TABLE \`media\`;`)
  await db.run(sql`DROP TABLE \`media_locales\`;`)
  await db.run(sql`DROP TABLE \`_media_v\`;`)
  await db.run(sql`DROP TABLE \`_media_v_locales\`;`)
  await db.run(sql`DROP TABLE \`organisations\`;`)
  await db.run(sql`DROP TABLE \`organisations_locales\`;`)
  await db.run(sql`DROP TABLE \`organisations_texts\`;`)
  await db.run(sql`DROP TABLE \`_organisations_v\`;`)
  await db.run(sql`DROP TABLE \`_organisations_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_organisations_v_texts\`;`)
  await db.run(sql`DROP TABLE \`places\`;`)
  await db.run(sql`DROP TABLE \`places_locales\`;`)
  await db.run(sql`DROP TABLE \`places_texts\`;`)
  await db.run(sql`DROP TABLE \`_places_v\`;`)
  await db.run(sql`DROP TABLE \`_places_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_places_v_texts\`;`)
  await db.run(sql`DROP TABLE \`themes\`;`)
  await db.run(sql`DROP TABLE \`themes_locales\`;`)
  await db.run(sql`DROP TABLE \`themes_texts\`;`)
  await db.run(sql`DROP TABLE \`_themes_v\`;`)
  await db.run(sql`DROP TABLE \`_themes_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_themes_v_texts\`;`)
  await db.run(sql`DROP TABLE \`audiences\`;`)
  await db.run(sql`DROP TABLE \`audiences_locales\`;`)
  await db.run(sql`DROP TABLE \`audiences_texts\`;`)
  await db.run(sql`DROP TABLE \`_audiences_v\`;`)
  await db.run(sql`DROP TABLE \`_audiences_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_audiences_v_texts\`;`)
  await db.run(sql`DROP TABLE \`methods\`;`)
  await db.run(sql`DROP TABLE \`methods_locales\`;`)
  await db.run(sql`DROP TABLE \`methods_texts\`;`)
  await db.run(sql`DROP TABLE \`_methods_v\`;`)
  await db.run(sql`DROP TABLE \`_methods_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_methods_v_texts\`;`)
  await db.run(sql`DROP TABLE \`indicators\`;`)
  await db.run(sql`DROP TABLE \`indicators_locales\`;`)
  await db.run(sql`DROP TABLE \`_indicators_v\`;`)
  await db.run(sql`DROP TABLE \`_indicators_v_locales\`;`)
  await db.run(sql`DROP TABLE \`submissions\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`partners\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs_log\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
  await db.run(sql`DROP TABLE \`site_settings\`;`)
  await db.run(sql`DROP TABLE \`site_settings_locales\`;`)
  await db.run(sql`DROP TABLE \`search_settings_synonyms\`;`)
  await db.run(sql`DROP TABLE \`search_settings\`;`)
  await db.run(sql`DROP TABLE \`search_settings_texts\`;`)
}
