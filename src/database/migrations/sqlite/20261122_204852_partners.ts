import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`hubs_choice_organisation_types\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`hubs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`hubs_choice_organisation_types_order_idx\` ON \`hubs_choice_organisation_types\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`hubs_choice_organisation_types_parent_idx\` ON \`hubs_choice_organisation_types\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`hubs_choice_evidence\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`hubs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`hubs_choice_evidence_order_idx\` ON \`hubs_choice_evidence\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`hubs_choice_evidence_parent_idx\` ON \`hubs_choice_evidence\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`hubs\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`organisation_id\` text(36),
  	\`website\` text,
  	\`logo_id\` text(36),
  	\`accent\` text,
  	\`ground\` text,
  	\`choice_words\` text,
  	\`generate_slug\` integer DEFAULT true,
  	\`slug\` text,
  	\`key\` text,
  	\`created_by\` text,
  	\`first_published_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`logo_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`hubs_organisation_idx\` ON \`hubs\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`hubs_logo_idx\` ON \`hubs\` (\`logo_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`hubs_slug_idx\` ON \`hubs\` (\`slug\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`hubs_key_idx\` ON \`hubs\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`hubs_created_by_idx\` ON \`hubs\` (\`created_by\`);`)
  await db.run(sql`CREATE INDEX \`hubs_first_published_at_idx\` ON \`hubs\` (\`first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`hubs_updated_at_idx\` ON \`hubs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`hubs_created_at_idx\` ON \`hubs\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`hubs_deleted_at_idx\` ON \`hubs\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`hubs__status_idx\` ON \`hubs\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`hubs_locales\` (
  	\`title\` text,
  	\`summary\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`hubs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`hubs_locales_locale_parent_id_unique\` ON \`hubs_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`hubs_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`themes_id\` text(36),
  	\`audiences_id\` text(36),
  	\`methods_id\` text(36),
  	\`places_id\` text(36),
  	\`organisations_id\` text(36),
  	\`cases_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`hubs\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`themes_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`audiences_id\`) REFERENCES \`audiences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`methods_id\`) REFERENCES \`methods\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`places_id\`) REFERENCES \`places\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`cases_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`hubs_rels_order_idx\` ON \`hubs_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`hubs_rels_parent_idx\` ON \`hubs_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`hubs_rels_path_idx\` ON \`hubs_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`hubs_rels_themes_id_idx\` ON \`hubs_rels\` (\`themes_id\`);`)
  await db.run(sql`CREATE INDEX \`hubs_rels_audiences_id_idx\` ON \`hubs_rels\` (\`audiences_id\`);`)
  await db.run(sql`CREATE INDEX \`hubs_rels_methods_id_idx\` ON \`hubs_rels\` (\`methods_id\`);`)
  await db.run(sql`CREATE INDEX \`hubs_rels_places_id_idx\` ON \`hubs_rels\` (\`places_id\`);`)
  await db.run(sql`CREATE INDEX \`hubs_rels_organisations_id_idx\` ON \`hubs_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`hubs_rels_cases_id_idx\` ON \`hubs_rels\` (\`cases_id\`);`)
  await db.run(sql`CREATE TABLE \`_hubs_v_version_choice_organisation_types\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_hubs_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_hubs_v_version_choice_organisation_types_order_idx\` ON \`_hubs_v_version_choice_organisation_types\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_hubs_v_version_choice_organisation_types_parent_idx\` ON \`_hubs_v_version_choice_organisation_types\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_hubs_v_version_choice_evidence\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_hubs_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_hubs_v_version_choice_evidence_order_idx\` ON \`_hubs_v_version_choice_evidence\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_hubs_v_version_choice_evidence_parent_idx\` ON \`_hubs_v_version_choice_evidence\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_hubs_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_organisation_id\` text(36),
  	\`version_website\` text,
  	\`version_logo_id\` text(36),
  	\`version_accent\` text,
  	\`version_ground\` text,
  	\`version_choice_words\` text,
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
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`hubs\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_logo_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_hubs_v_parent_idx\` ON \`_hubs_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_hubs_v_version_version_organisation_idx\` ON \`_hubs_v\` (\`version_organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`_hubs_v_version_version_logo_idx\` ON \`_hubs_v\` (\`version_logo_id\`);`)
  await db.run(sql`CREATE INDEX \`_hubs_v_version_version_slug_idx\` ON \`_hubs_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_hubs_v_version_version_key_idx\` ON \`_hubs_v\` (\`version_key\`);`)
  await db.run(sql`CREATE INDEX \`_hubs_v_version_version_created_by_idx\` ON \`_hubs_v\` (\`version_created_by\`);`)
  await db.run(sql`CREATE INDEX \`_hubs_v_version_version_first_published_at_idx\` ON \`_hubs_v\` (\`version_first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_hubs_v_version_version_updated_at_idx\` ON \`_hubs_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_hubs_v_version_version_created_at_idx\` ON \`_hubs_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_hubs_v_version_version_deleted_at_idx\` ON \`_hubs_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_hubs_v_version_version__status_idx\` ON \`_hubs_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_hubs_v_created_at_idx\` ON \`_hubs_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_hubs_v_updated_at_idx\` ON \`_hubs_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_hubs_v_snapshot_idx\` ON \`_hubs_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_hubs_v_published_locale_idx\` ON \`_hubs_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_hubs_v_latest_idx\` ON \`_hubs_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_hubs_v_locales\` (
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_hubs_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_hubs_v_locales_locale_parent_id_unique\` ON \`_hubs_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_hubs_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`themes_id\` text(36),
  	\`audiences_id\` text(36),
  	\`methods_id\` text(36),
  	\`places_id\` text(36),
  	\`organisations_id\` text(36),
  	\`cases_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_hubs_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`themes_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`audiences_id\`) REFERENCES \`audiences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`methods_id\`) REFERENCES \`methods\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`places_id\`) REFERENCES \`places\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`cases_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_hubs_v_rels_order_idx\` ON \`_hubs_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_hubs_v_rels_parent_idx\` ON \`_hubs_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_hubs_v_rels_path_idx\` ON \`_hubs_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_hubs_v_rels_themes_id_idx\` ON \`_hubs_v_rels\` (\`themes_id\`);`)
  await db.run(sql`CREATE INDEX \`_hubs_v_rels_audiences_id_idx\` ON \`_hubs_v_rels\` (\`audiences_id\`);`)
  await db.run(sql`CREATE INDEX \`_hubs_v_rels_methods_id_idx\` ON \`_hubs_v_rels\` (\`methods_id\`);`)
  await db.run(sql`CREATE INDEX \`_hubs_v_rels_places_id_idx\` ON \`_hubs_v_rels\` (\`places_id\`);`)
  await db.run(sql`CREATE INDEX \`_hubs_v_rels_organisations_id_idx\` ON \`_hubs_v_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`_hubs_v_rels_cases_id_idx\` ON \`_hubs_v_rels\` (\`cases_id\`);`)
  await db.run(sql`CREATE TABLE \`webhooks_events\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`webhooks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`webhooks_events_order_idx\` ON \`webhooks_events\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`webhooks_events_parent_idx\` ON \`webhooks_events\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`webhooks\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`url\` text NOT NULL,
  	\`partner_id\` text(36),
  	\`query\` text,
  	\`is_on\` integer DEFAULT true,
  	\`secret\` text,
  	\`seen_sequence\` numeric,
  	\`last_delivered_at\` text,
  	\`failures\` numeric DEFAULT 0,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`partner_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`webhooks_partner_idx\` ON \`webhooks\` (\`partner_id\`);`)
  await db.run(sql`CREATE INDEX \`webhooks_updated_at_idx\` ON \`webhooks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`webhooks_created_at_idx\` ON \`webhooks\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`webhook_deliveries\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`webhook_id\` text(36) NOT NULL,
  	\`name\` text NOT NULL,
  	\`event\` text NOT NULL,
  	\`body\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`tries\` numeric DEFAULT 0,
  	\`next_try_at\` text,
  	\`status\` numeric,
  	\`problem\` text,
  	\`milliseconds\` numeric,
  	\`delivered_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`webhook_id\`) REFERENCES \`webhooks\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`webhook_deliveries_webhook_idx\` ON \`webhook_deliveries\` (\`webhook_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`webhook_deliveries_name_idx\` ON \`webhook_deliveries\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`webhook_deliveries_state_idx\` ON \`webhook_deliveries\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`webhook_deliveries_next_try_at_idx\` ON \`webhook_deliveries\` (\`next_try_at\`);`)
  await db.run(sql`CREATE INDEX \`webhook_deliveries_updated_at_idx\` ON \`webhook_deliveries\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`webhook_deliveries_created_at_idx\` ON \`webhook_deliveries\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`alerts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`query\` text,
  	\`lang\` text NOT NULL,
  	\`frequency\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`address\` text NOT NULL,
  	\`fingerprint\` text NOT NULL,
  	\`secret_hash\` text NOT NULL,
  	\`asked_at\` text NOT NULL,
  	\`confirmed_at\` text,
  	\`seen_sequence\` numeric NOT NULL,
  	\`due_at\` text,
  	\`last_sent_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`alerts_query_idx\` ON \`alerts\` (\`query\`);`)
  await db.run(sql`CREATE INDEX \`alerts_frequency_idx\` ON \`alerts\` (\`frequency\`);`)
  await db.run(sql`CREATE INDEX \`alerts_state_idx\` ON \`alerts\` (\`state\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`alerts_fingerprint_idx\` ON \`alerts\` (\`fingerprint\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`alerts_secret_hash_idx\` ON \`alerts\` (\`secret_hash\`);`)
  await db.run(sql`CREATE INDEX \`alerts_asked_at_idx\` ON \`alerts\` (\`asked_at\`);`)
  await db.run(sql`CREATE INDEX \`alerts_seen_sequence_idx\` ON \`alerts\` (\`seen_sequence\`);`)
  await db.run(sql`CREATE INDEX \`alerts_due_at_idx\` ON \`alerts\` (\`due_at\`);`)
  await db.run(sql`CREATE INDEX \`alerts_updated_at_idx\` ON \`alerts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`alerts_created_at_idx\` ON \`alerts\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`alert_cases\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`alert\` text NOT NULL,
  	\`case\` text NOT NULL,
  	\`sequence\` numeric NOT NULL,
  	\`mail\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`alert_cases_name_idx\` ON \`alert_cases\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`alert_cases_alert_idx\` ON \`alert_cases\` (\`alert\`);`)
  await db.run(sql`CREATE INDEX \`alert_cases_mail_idx\` ON \`alert_cases\` (\`mail\`);`)
  await db.run(sql`CREATE INDEX \`alert_cases_updated_at_idx\` ON \`alert_cases\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`alert_cases_created_at_idx\` ON \`alert_cases\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`report_recipients\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`organisation_id\` text(36) NOT NULL,
  	\`mailbox\` text NOT NULL,
  	\`is_paused\` integer DEFAULT false,
  	\`last_month\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`report_recipients_organisation_idx\` ON \`report_recipients\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`report_recipients_updated_at_idx\` ON \`report_recipients\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`report_recipients_created_at_idx\` ON \`report_recipients\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`usage_counts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`day\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`subject\` text,
  	\`via\` text,
  	\`count\` numeric NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`usage_counts_name_idx\` ON \`usage_counts\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`usage_counts_day_idx\` ON \`usage_counts\` (\`day\`);`)
  await db.run(sql`CREATE INDEX \`usage_counts_kind_idx\` ON \`usage_counts\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`usage_counts_subject_idx\` ON \`usage_counts\` (\`subject\`);`)
  await db.run(sql`CREATE INDEX \`usage_counts_via_idx\` ON \`usage_counts\` (\`via\`);`)
  await db.run(sql`CREATE INDEX \`usage_counts_updated_at_idx\` ON \`usage_counts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`usage_counts_created_at_idx\` ON \`usage_counts\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`public_changes\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`record\` text NOT NULL,
  	\`key\` text NOT NULL,
  	\`slug\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`sequence\` numeric NOT NULL,
  	\`changed_at\` text NOT NULL,
  	\`first_sequence\` numeric NOT NULL,
  	\`first_out_at\` text NOT NULL,
  	\`fingerprint\` text,
  	\`saved_at\` text,
  	\`themes\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`public_changes_name_idx\` ON \`public_changes\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`public_changes_record_idx\` ON \`public_changes\` (\`record\`);`)
  await db.run(sql`CREATE INDEX \`public_changes_state_idx\` ON \`public_changes\` (\`state\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`public_changes_sequence_idx\` ON \`public_changes\` (\`sequence\`);`)
  await db.run(sql`CREATE INDEX \`public_changes_changed_at_idx\` ON \`public_changes\` (\`changed_at\`);`)
  await db.run(sql`CREATE INDEX \`public_changes_first_sequence_idx\` ON \`public_changes\` (\`first_sequence\`);`)
  await db.run(sql`CREATE INDEX \`public_changes_updated_at_idx\` ON \`public_changes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`public_changes_created_at_idx\` ON \`public_changes\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`partners\` ADD \`daily_quota\` numeric;`)
  await db.run(sql`ALTER TABLE \`partners\` ADD \`key_made_at\` text;`)
  await db.run(sql`ALTER TABLE \`partners\` ADD \`previous_key_hash\` text;`)
  await db.run(sql`ALTER TABLE \`partners\` ADD \`previous_key_until\` text;`)
  await db.run(sql`CREATE INDEX \`partners_previous_key_hash_idx\` ON \`partners\` (\`previous_key_hash\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`hubs_id\` text(36) REFERENCES hubs(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`webhooks_id\` text(36) REFERENCES webhooks(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_hubs_id_idx\` ON \`payload_locked_documents_rels\` (\`hubs_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_webhooks_id_idx\` ON \`payload_locked_documents_rels\` (\`webhooks_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`hubs_choice_organisation_types\`;`)
  await db.run(sql`DROP TABLE \`hubs_choice_evidence\`;`)
  await db.run(sql`DROP TABLE \`hubs\`;`)
  await db.run(sql`DROP TABLE \`hubs_locales\`;`)
  await db.run(sql`DROP TABLE \`hubs_rels\`;`)
  await db.run(sql`DROP TABLE \`_hubs_v_version_choice_organisation_types\`;`)
  await db.run(sql`DROP TABLE \`_hubs_v_version_choice_evidence\`;`)
  await db.run(sql`DROP TABLE \`_hubs_v\`;`)
  await db.run(sql`DROP TABLE \`_hubs_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_hubs_v_rels\`;`)
  await db.run(sql`DROP TABLE \`webhooks_events\`;`)
  await db.run(sql`DROP TABLE \`webhooks\`;`)
  await db.run(sql`DROP TABLE \`webhook_deliveries\`;`)
  await db.run(sql`DROP TABLE \`alerts\`;`)
  await db.run(sql`DROP TABLE \`alert_cases\`;`)
  await db.run(sql`DROP TABLE \`report_recipients\`;`)
  await db.run(sql`DROP TABLE \`usage_counts\`;`)
  await db.run(sql`DROP TABLE \`public_changes\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`submissions_id\` text(36),
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
  	\`users_id\` text(36),
  	\`partners_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`submissions_id\`) REFERENCES \`submissions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
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
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`partners_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "submissions_id", "cases_id", "guides_id", "recommendations_id", "proceedings_id", "resources_id", "adoptions_id", "media_id", "organisations_id", "places_id", "themes_id", "audiences_id", "methods_id", "indicators_id", "users_id", "partners_id") SELECT "id", "order", "parent_id", "path", "submissions_id", "cases_id", "guides_id", "recommendations_id", "proceedings_id", "resources_id", "adoptions_id", "media_id", "organisations_id", "places_id", "themes_id", "audiences_id", "methods_id", "indicators_id", "users_id", "partners_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_submissions_id_idx\` ON \`payload_locked_documents_rels\` (\`submissions_id\`);`)
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
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_partners_id_idx\` ON \`payload_locked_documents_rels\` (\`partners_id\`);`)
  await db.run(sql`DROP INDEX \`partners_previous_key_hash_idx\`;`)
  await db.run(sql`ALTER TABLE \`partners\` DROP COLUMN \`daily_quota\`;`)
  await db.run(sql`ALTER TABLE \`partners\` DROP COLUMN \`key_made_at\`;`)
  await db.run(sql`ALTER TABLE \`partners\` DROP COLUMN \`previous_key_hash\`;`)
  await db.run(sql`ALTER TABLE \`partners\` DROP COLUMN \`previous_key_until\`;`)
}
