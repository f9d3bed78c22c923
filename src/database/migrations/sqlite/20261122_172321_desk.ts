import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`submissions_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`imports_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`submissions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`imports_id\`) REFERENCES \`imports\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`submissions_rels_order_idx\` ON \`submissions_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`submissions_rels_parent_idx\` ON \`submissions_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`submissions_rels_path_idx\` ON \`submissions_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`submissions_rels_imports_id_idx\` ON \`submissions_rels\` (\`imports_id\`);`)
  await db.run(sql`CREATE TABLE \`imports\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`state\` text DEFAULT 'waiting' NOT NULL,
  	\`format\` text,
  	\`problem\` text,
  	\`words_read\` numeric,
  	\`words_unplaced\` numeric,
  	\`batch\` text,
  	\`created_by\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric
  );
  `)
  await db.run(sql`CREATE INDEX \`imports_state_idx\` ON \`imports\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`imports_batch_idx\` ON \`imports\` (\`batch\`);`)
  await db.run(sql`CREATE INDEX \`imports_created_by_idx\` ON \`imports\` (\`created_by\`);`)
  await db.run(sql`CREATE INDEX \`imports_updated_at_idx\` ON \`imports\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`imports_created_at_idx\` ON \`imports\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`imports_filename_idx\` ON \`imports\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`imports_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`cases_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`imports\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`cases_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`imports_rels_order_idx\` ON \`imports_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`imports_rels_parent_idx\` ON \`imports_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`imports_rels_path_idx\` ON \`imports_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`imports_rels_cases_id_idx\` ON \`imports_rels\` (\`cases_id\`);`)
  await db.run(sql`CREATE TABLE \`review_comments\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`case_id\` text(36) NOT NULL,
  	\`field\` text,
  	\`text\` text NOT NULL,
  	\`author_id\` text,
  	\`author_name\` text NOT NULL,
  	\`version\` text,
  	\`resolved_at\` text,
  	\`resolved_by\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`case_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`review_comments_case_idx\` ON \`review_comments\` (\`case_id\`);`)
  await db.run(sql`CREATE INDEX \`review_comments_author_id_idx\` ON \`review_comments\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`review_comments_resolved_at_idx\` ON \`review_comments\` (\`resolved_at\`);`)
  await db.run(sql`CREATE INDEX \`review_comments_updated_at_idx\` ON \`review_comments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`review_comments_created_at_idx\` ON \`review_comments\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`consents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`case_id\` text(36) NOT NULL,
  	\`version\` text NOT NULL,
  	\`content_hash\` text NOT NULL,
  	\`secret_hash\` text NOT NULL,
  	\`organisation_name\` text NOT NULL,
  	\`mailbox\` text,
  	\`state\` text DEFAULT 'asked' NOT NULL,
  	\`asked_at\` text NOT NULL,
  	\`asked_by_id\` text,
  	\`asked_by_name\` text,
  	\`expires_at\` text NOT NULL,
  	\`answered_at\` text,
  	\`answered_by\` text,
  	\`comment\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`case_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`consents_case_idx\` ON \`consents\` (\`case_id\`);`)
  await db.run(sql`CREATE INDEX \`consents_version_idx\` ON \`consents\` (\`version\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`consents_secret_hash_idx\` ON \`consents\` (\`secret_hash\`);`)
  await db.run(sql`CREATE INDEX \`consents_state_idx\` ON \`consents\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`consents_updated_at_idx\` ON \`consents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`consents_created_at_idx\` ON \`consents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`checked_links\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`url\` text NOT NULL,
  	\`state\` text DEFAULT 'unchecked' NOT NULL,
  	\`status\` numeric,
  	\`problem\` text,
  	\`failures\` numeric DEFAULT 0,
  	\`moved_to\` text,
  	\`first_failed_at\` text,
  	\`last_alive_at\` text,
  	\`last_checked_at\` text,
  	\`next_check_at\` text,
  	\`archived_copy\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`checked_links_url_idx\` ON \`checked_links\` (\`url\`);`)
  await db.run(sql`CREATE INDEX \`checked_links_state_idx\` ON \`checked_links\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`checked_links_next_check_at_idx\` ON \`checked_links\` (\`next_check_at\`);`)
  await db.run(sql`CREATE INDEX \`checked_links_updated_at_idx\` ON \`checked_links\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`checked_links_created_at_idx\` ON \`checked_links\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`checked_links_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`cases_id\` text(36),
  	\`guides_id\` text(36),
  	\`proceedings_id\` text(36),
  	\`resources_id\` text(36),
  	\`organisations_id\` text(36),
  	\`media_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`checked_links\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`cases_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`guides_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`proceedings_id\`) REFERENCES \`proceedings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`resources_id\`) REFERENCES \`resources\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`checked_links_rels_order_idx\` ON \`checked_links_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`checked_links_rels_parent_idx\` ON \`checked_links_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`checked_links_rels_path_idx\` ON \`checked_links_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`checked_links_rels_cases_id_idx\` ON \`checked_links_rels\` (\`cases_id\`);`)
  await db.run(sql`CREATE INDEX \`checked_links_rels_guides_id_idx\` ON \`checked_links_rels\` (\`guides_id\`);`)
  await db.run(sql`CREATE INDEX \`checked_links_rels_proceedings_id_idx\` ON \`checked_links_rels\` (\`proceedings_id\`);`)
  await db.run(sql`CREATE INDEX \`checked_links_rels_resources_id_idx\` ON \`checked_links_rels\` (\`resources_id\`);`)
  await db.run(sql`CREATE INDEX \`checked_links_rels_organisations_id_idx\` ON \`checked_links_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`checked_links_rels_media_id_idx\` ON \`checked_links_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`case_log\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`case_id\` text(36) NOT NULL,
  	\`action\` text NOT NULL,
  	\`from\` text,
  	\`to\` text,
  	\`note\` text,
  	\`by_id\` text,
  	\`by_name\` text NOT NULL,
  	\`version\` text,
  	\`at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`case_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`case_log_case_idx\` ON \`case_log\` (\`case_id\`);`)
  await db.run(sql`CREATE INDEX \`case_log_by_id_idx\` ON \`case_log\` (\`by_id\`);`)
  await db.run(sql`CREATE INDEX \`case_log_at_idx\` ON \`case_log\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`case_log_updated_at_idx\` ON \`case_log\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`case_log_created_at_idx\` ON \`case_log\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`contact_requests\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`case_id\` text(36) NOT NULL,
  	\`at\` text NOT NULL,
  	\`state\` text DEFAULT 'waiting' NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`case_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`contact_requests_case_idx\` ON \`contact_requests\` (\`case_id\`);`)
  await db.run(sql`CREATE INDEX \`contact_requests_at_idx\` ON \`contact_requests\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`contact_requests_updated_at_idx\` ON \`contact_requests\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`contact_requests_created_at_idx\` ON \`contact_requests\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`notices\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`notices_key_idx\` ON \`notices\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`notices_updated_at_idx\` ON \`notices\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`notices_created_at_idx\` ON \`notices\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`users_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`themes_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`themes_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_rels_order_idx\` ON \`users_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_rels_parent_idx\` ON \`users_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`users_rels_path_idx\` ON \`users_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`users_rels_themes_id_idx\` ON \`users_rels\` (\`themes_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_query_presets\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`is_shared\` integer DEFAULT false,
  	\`access_read_constraint\` text DEFAULT 'onlyMe',
  	\`access_update_constraint\` text DEFAULT 'onlyMe',
  	\`access_delete_constraint\` text DEFAULT 'onlyMe',
  	\`where\` text,
  	\`columns\` text,
  	\`group_by\` text,
  	\`related_collection\` text NOT NULL,
  	\`is_temp\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_query_presets_updated_at_idx\` ON \`payload_query_presets\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_query_presets_created_at_idx\` ON \`payload_query_presets\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_query_presets_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_query_presets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_query_presets_rels_order_idx\` ON \`payload_query_presets_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_query_presets_rels_parent_idx\` ON \`payload_query_presets_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_query_presets_rels_path_idx\` ON \`payload_query_presets_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_query_presets_rels_users_id_idx\` ON \`payload_query_presets_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`editorial_settings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`needs_second_person\` integer,
  	\`needs_consent\` integer,
  	\`review_after_months\` numeric DEFAULT 24,
  	\`remind_days_before\` numeric DEFAULT 30,
  	\`desk_mailbox\` text,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`CREATE TABLE \`payload_jobs_stats\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`stats\` text,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_submissions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`organisation_name\` text,
  	\`organisation_type\` text,
  	\`parts_summary\` text,
  	\`parts_challenges\` text,
  	\`parts_solutions\` text,
  	\`parts_results\` text,
  	\`parts_what_did_not_work\` text,
  	\`parts_learning_points\` text,
  	\`parts_nothing_failed\` integer,
  	\`parts_partners\` text,
  	\`parts_themes\` text,
  	\`parts_audiences\` text,
  	\`parts_places\` text,
  	\`parts_period\` text,
  	\`parts_sources\` text,
  	\`text\` text,
  	\`submitter_mailbox\` text,
  	\`contact_name\` text,
  	\`contact_role\` text,
  	\`contact_mailbox\` text,
  	\`contact_phone\` text,
  	\`contact_may_be_asked\` integer,
  	\`consent_may_publish\` integer,
  	\`consent_has_right\` integer,
  	\`consent_licence\` text,
  	\`consent_given_at\` text,
  	\`state\` text DEFAULT 'new' NOT NULL,
  	\`case_id\` text(36),
  	\`submitted_at\` text,
  	\`reference\` text,
  	\`secret_hash\` text,
  	\`expires_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`case_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_submissions\`("id", "title", "organisation_name", "text", "submitter_mailbox", "state", "case_id", "updated_at", "created_at", "deleted_at") SELECT "id", "title", "organisation_name", "text", "submitter_mailbox", "state", "case_id", "updated_at", "created_at", "deleted_at" FROM \`submissions\`;`)
  await db.run(sql`DROP TABLE \`submissions\`;`)
  await db.run(sql`ALTER TABLE \`__new_submissions\` RENAME TO \`submissions\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`submissions_state_idx\` ON \`submissions\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`submissions_case_idx\` ON \`submissions\` (\`case_id\`);`)
  await db.run(sql`CREATE INDEX \`submissions_submitted_at_idx\` ON \`submissions\` (\`submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`submissions_reference_idx\` ON \`submissions\` (\`reference\`);`)
  await db.run(sql`CREATE INDEX \`submissions_secret_hash_idx\` ON \`submissions\` (\`secret_hash\`);`)
  await db.run(sql`CREATE INDEX \`submissions_expires_at_idx\` ON \`submissions\` (\`expires_at\`);`)
  await db.run(sql`CREATE INDEX \`submissions_updated_at_idx\` ON \`submissions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`submissions_created_at_idx\` ON \`submissions\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`submissions_deleted_at_idx\` ON \`submissions\` (\`deleted_at\`);`)
  await db.run(sql`ALTER TABLE \`cases_challenges\` ADD \`figure_needs_checking\` integer;`)
  await db.run(sql`ALTER TABLE \`cases_results\` ADD \`figure_needs_checking\` integer;`)
  await db.run(sql`ALTER TABLE \`cases_updates_figures\` ADD \`needs_checking\` integer;`)
  await db.run(sql`ALTER TABLE \`cases\` ADD \`unplaced\` text;`)
  await db.run(sql`ALTER TABLE \`cases\` ADD \`proposed_records\` text;`)
  await db.run(sql`ALTER TABLE \`cases\` ADD \`contact_name\` text;`)
  await db.run(sql`ALTER TABLE \`cases\` ADD \`contact_organisation_name\` text;`)
  await db.run(sql`ALTER TABLE \`cases\` ADD \`contact_note\` text;`)
  await db.run(sql`ALTER TABLE \`cases\` ADD \`workflow_stage\` text DEFAULT 'draft';`)
  await db.run(sql`ALTER TABLE \`cases\` ADD \`workflow_assignee\` text;`)
  await db.run(sql`ALTER TABLE \`cases\` ADD \`workflow_due_on\` text;`)
  await db.run(sql`ALTER TABLE \`cases\` ADD \`archived_on\` text;`)
  await db.run(sql`ALTER TABLE \`cases\` ADD \`edition\` numeric;`)
  await db.run(sql`CREATE INDEX \`cases_workflow_workflow_stage_idx\` ON \`cases\` (\`workflow_stage\`);`)
  await db.run(sql`CREATE INDEX \`cases_workflow_workflow_assignee_idx\` ON \`cases\` (\`workflow_assignee\`);`)
  await db.run(sql`CREATE INDEX \`cases_workflow_workflow_due_on_idx\` ON \`cases\` (\`workflow_due_on\`);`)
  await db.run(sql`CREATE INDEX \`cases_archived_on_idx\` ON \`cases\` (\`archived_on\`);`)
  await db.run(sql`CREATE INDEX \`cases_edition_idx\` ON \`cases\` (\`edition\`);`)
  await db.run(sql`ALTER TABLE \`cases_locales\` ADD \`archived_reason\` text;`)
  await db.run(sql`ALTER TABLE \`_cases_v_version_challenges\` ADD \`figure_needs_checking\` integer;`)
  await db.run(sql`ALTER TABLE \`_cases_v_version_results\` ADD \`figure_needs_checking\` integer;`)
  await db.run(sql`ALTER TABLE \`_cases_v_version_updates_figures\` ADD \`needs_checking\` integer;`)
  await db.run(sql`ALTER TABLE \`_cases_v\` ADD \`version_unplaced\` text;`)
  await db.run(sql`ALTER TABLE \`_cases_v\` ADD \`version_proposed_records\` text;`)
  await db.run(sql`ALTER TABLE \`_cases_v\` ADD \`version_contact_name\` text;`)
  await db.run(sql`ALTER TABLE \`_cases_v\` ADD \`version_contact_organisation_name\` text;`)
  await db.run(sql`ALTER TABLE \`_cases_v\` ADD \`version_contact_note\` text;`)
  await db.run(sql`ALTER TABLE \`_cases_v\` ADD \`version_workflow_stage\` text DEFAULT 'draft';`)
  await db.run(sql`ALTER TABLE \`_cases_v\` ADD \`version_workflow_assignee\` text;`)
  await db.run(sql`ALTER TABLE \`_cases_v\` ADD \`version_workflow_due_on\` text;`)
  await db.run(sql`ALTER TABLE \`_cases_v\` ADD \`version_archived_on\` text;`)
  await db.run(sql`ALTER TABLE \`_cases_v\` ADD \`version_edition\` numeric;`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_workflow_version_workflow_stage_idx\` ON \`_cases_v\` (\`version_workflow_stage\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_workflow_version_workflow_assignee_idx\` ON \`_cases_v\` (\`version_workflow_assignee\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_workflow_version_workflow_due_on_idx\` ON \`_cases_v\` (\`version_workflow_due_on\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_version_archived_on_idx\` ON \`_cases_v\` (\`version_archived_on\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_version_edition_idx\` ON \`_cases_v\` (\`version_edition\`);`)
  await db.run(sql`ALTER TABLE \`_cases_v_locales\` ADD \`version_archived_reason\` text;`)
  await db.run(sql`ALTER TABLE \`proceedings_statistics\` ADD \`figure_needs_checking\` integer;`)
  await db.run(sql`ALTER TABLE \`_proceedings_v_version_statistics\` ADD \`figure_needs_checking\` integer;`)
  await db.run(sql`ALTER TABLE \`adoptions\` ADD \`reporter_name\` text;`)
  await db.run(sql`ALTER TABLE \`_adoptions_v\` ADD \`version_reporter_name\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`mails\` text DEFAULT 'mine';`)
  await db.run(sql`ALTER TABLE \`payload_jobs\` ADD \`meta\` text;`)
  await db.run(sql`ALTER TABLE \`adoptions\` ADD \`place_name\` text;`)
  await db.run(sql`ALTER TABLE \`adoptions\` ADD \`agreed_on\` text;`)
  await db.run(sql`ALTER TABLE \`_adoptions_v\` ADD \`version_place_name\` text;`)
  await db.run(sql`ALTER TABLE \`_adoptions_v\` ADD \`version_agreed_on\` text;`)
  await db.run(sql`ALTER TABLE \`submissions\` ADD \`declined_reason\` text;`)
  await db.run(sql`ALTER TABLE \`imports\` ADD \`report\` text;`)
  await db.run(sql`ALTER TABLE \`notices\` ADD \`job\` text;`)
  await db.run(sql`CREATE INDEX \`notices_at_idx\` ON \`notices\` (\`at\`);`)
  await db.run(sql`ALTER TABLE \`cases\` ADD \`workflow_edited_by\` text;`)
  await db.run(sql`ALTER TABLE \`_cases_v\` ADD \`version_workflow_edited_by\` text;`)
  // What readers have is published; its versions are numbered in the order they had them.
  await db.run(sql`UPDATE \`cases\` SET \`workflow_stage\` = 'published' WHERE \`_status\` = 'published';`)
  await db.run(sql`UPDATE \`_cases_v\` SET \`version_workflow_stage\` = 'published', \`version_edition\` = (
    SELECT count(*) FROM \`_cases_v\` AS \`earlier\` WHERE \`earlier\`.\`parent_id\` = \`_cases_v\`.\`parent_id\`
      AND \`earlier\`.\`version__status\` = 'published' AND \`earlier\`.\`created_at\` <= \`_cases_v\`.\`created_at\`
  ) WHERE \`version__status\` = 'published';`)
  await db.run(sql`UPDATE \`cases\` SET \`edition\` = (
    SELECT coalesce(max(\`version_edition\`), 1) FROM \`_cases_v\` WHERE \`parent_id\` = \`cases\`.\`id\`
  ) WHERE \`_status\` = 'published';`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`cases\` DROP COLUMN \`workflow_edited_by\`;`)
  await db.run(sql`ALTER TABLE \`_cases_v\` DROP COLUMN \`version_workflow_edited_by\`;`)
  await db.run(sql`DROP INDEX \`notices_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`notices\` DROP COLUMN \`job\`;`)
  await db.run(sql`ALTER TABLE \`imports\` DROP COLUMN \`report\`;`)
  await db.run(sql`ALTER TABLE \`adoptions\` DROP COLUMN \`place_name\`;`)
  await db.run(sql`ALTER TABLE \`adoptions\` DROP COLUMN \`agreed_on\`;`)
  await db.run(sql`ALTER TABLE \`_adoptions_v\` DROP COLUMN \`version_place_name\`;`)
  await db.run(sql`ALTER TABLE \`_adoptions_v\` DROP COLUMN \`version_agreed_on\`;`)
  await db.run(sql`ALTER TABLE \`submissions\` DROP COLUMN \`declined_reason\`;`)
  await db.run(sql`DROP TABLE \`submissions_rels\`;`)
  await db.run(sql`DROP TABLE \`imports\`;`)
  await db.run(sql`DROP TABLE \`imports_rels\`;`)
  await db.run(sql`DROP TABLE \`review_comments\`;`)
  await db.run(sql`DROP TABLE \`consents\`;`)
  await db.run(sql`DROP TABLE \`checked_links\`;`)
  await db.run(sql`DROP TABLE \`checked_links_rels\`;`)
  await db.run(sql`DROP TABLE \`case_log\`;`)
  await db.run(sql`DROP TABLE \`contact_requests\`;`)
  await db.run(sql`DROP TABLE \`notices\`;`)
  await db.run(sql`DROP TABLE \`users_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_query_presets\`;`)
  await db.run(sql`DROP TABLE \`payload_query_presets_rels\`;`)
  await db.run(sql`DROP TABLE \`editorial_settings\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs_stats\`;`)
  await db.run(sql`DROP INDEX \`cases_workflow_workflow_stage_idx\`;`)
  await db.run(sql`DROP INDEX \`cases_workflow_workflow_assignee_idx\`;`)
  await db.run(sql`DROP INDEX \`cases_workflow_workflow_due_on_idx\`;`)
  await db.run(sql`DROP INDEX \`cases_archived_on_idx\`;`)
  await db.run(sql`DROP INDEX \`cases_edition_idx\`;`)
  await db.run(sql`ALTER TABLE \`cases\` DROP COLUMN \`unplaced\`;`)
  await db.run(sql`ALTER TABLE \`cases\` DROP COLUMN \`proposed_records\`;`)
  await db.run(sql`ALTER TABLE \`cases\` DROP COLUMN \`contact_name\`;`)
  await db.run(sql`ALTER TABLE \`cases\` DROP COLUMN \`contact_organisation_name\`;`)
  await db.run(sql`ALTER TABLE \`cases\` DROP COLUMN \`contact_note\`;`)
  await db.run(sql`ALTER TABLE \`cases\` DROP COLUMN \`workflow_stage\`;`)
  await db.run(sql`ALTER TABLE \`cases\` DROP COLUMN \`workflow_assignee\`;`)
  await db.run(sql`ALTER TABLE \`cases\` DROP COLUMN \`workflow_due_on\`;`)
  await db.run(sql`ALTER TABLE \`cases\` DROP COLUMN \`archived_on\`;`)
  await db.run(sql`ALTER TABLE \`cases\` DROP COLUMN \`edition\`;`)
  await db.run(sql`DROP INDEX \`_cases_v_version_workflow_version_workflow_stage_idx\`;`)
  await db.run(sql`DROP INDEX \`_cases_v_version_workflow_version_workflow_assignee_idx\`;`)
  await db.run(sql`DROP INDEX \`_cases_v_version_workflow_version_workflow_due_on_idx\`;`)
  await db.run(sql`DROP INDEX \`_cases_v_version_version_archived_on_idx\`;`)
  await db.run(sql`DROP INDEX \`_cases_v_version_version_edition_idx\`;`)
  await db.run(sql`ALTER TABLE \`_cases_v\` DROP COLUMN \`version_unplaced\`;`)
  await db.run(sql`ALTER TABLE \`_cases_v\` DROP COLUMN \`version_proposed_records\`;`)
  await db.run(sql`ALTER TABLE \`_cases_v\` DROP COLUMN \`version_contact_name\`;`)
  await db.run(sql`ALTER TABLE \`_cases_v\` DROP COLUMN \`version_contact_organisation_name\`;`)
  await db.run(sql`ALTER TABLE \`_cases_v\` DROP COLUMN \`version_contact_note\`;`)
  await db.run(sql`ALTER TABLE \`_cases_v\` DROP COLUMN \`version_workflow_stage\`;`)
  await db.run(sql`ALTER TABLE \`_cases_v\` DROP COLUMN \`version_workflow_assignee\`;`)
  await db.run(sql`ALTER TABLE \`_cases_v\` DROP COLUMN \`version_workflow_due_on\`;`)
  await db.run(sql`ALTER TABLE \`_cases_v\` DROP COLUMN \`version_archived_on\`;`)
  await db.run(sql`ALTER TABLE \`_cases_v\` DROP COLUMN \`version_edition\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_submissions\` (
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
  await db.run(sql`INSERT INTO \`__new_submissions\`("id", "title", "organisation_name", "text", "submitter_mailbox", "state", "case_id", "updated_at", "created_at", "deleted_at") SELECT "id", "title", "organisation_name", "text", "submitter_mailbox", "state", "case_id", "updated_at", "created_at", "deleted_at" FROM \`submissions\`;`)
  await db.run(sql`DROP TABLE \`submissions\`;`)
  await db.run(sql`ALTER TABLE \`__new_submissions\` RENAME TO \`submissions\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`submissions_case_idx\` ON \`submissions\` (\`case_id\`);`)
  await db.run(sql`CREATE INDEX \`submissions_updated_at_idx\` ON \`submissions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`submissions_created_at_idx\` ON \`submissions\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`submissions_deleted_at_idx\` ON \`submissions\` (\`deleted_at\`);`)
  await db.run(sql`ALTER TABLE \`cases_challenges\` DROP COLUMN \`figure_needs_checking\`;`)
  await db.run(sql`ALTER TABLE \`cases_results\` DROP COLUMN \`figure_needs_checking\`;`)
  await db.run(sql`ALTER TABLE \`cases_updates_figures\` DROP COLUMN \`needs_checking\`;`)
  await db.run(sql`ALTER TABLE \`cases_locales\` DROP COLUMN \`archived_reason\`;`)
  await db.run(sql`ALTER TABLE \`_cases_v_version_challenges\` DROP COLUMN \`figure_needs_checking\`;`)
  await db.run(sql`ALTER TABLE \`_cases_v_version_results\` DROP COLUMN \`figure_needs_checking\`;`)
  await db.run(sql`ALTER TABLE \`_cases_v_version_updates_figures\` DROP COLUMN \`needs_checking\`;`)
  await db.run(sql`ALTER TABLE \`_cases_v_locales\` DROP COLUMN \`version_archived_reason\`;`)
  await db.run(sql`ALTER TABLE \`proceedings_statistics\` DROP COLUMN \`figure_needs_checking\`;`)
  await db.run(sql`ALTER TABLE \`_proceedings_v_version_statistics\` DROP COLUMN \`figure_needs_checking\`;`)
  await db.run(sql`ALTER TABLE \`adoptions\` DROP COLUMN \`reporter_name\`;`)
  await db.run(sql`ALTER TABLE \`_adoptions_v\` DROP COLUMN \`version_reporter_name\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`mails\`;`)
  await db.run(sql`ALTER TABLE \`payload_jobs\` DROP COLUMN \`meta\`;`)
}
