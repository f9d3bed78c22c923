import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`adoptions\` ADD \`place_name\` text;`)
  await db.run(sql`ALTER TABLE \`adoptions\` ADD \`agreed_on\` text;`)
  await db.run(sql`ALTER TABLE \`_adoptions_v\` ADD \`version_place_name\` text;`)
  await db.run(sql`ALTER TABLE \`_adoptions_v\` ADD \`version_agreed_on\` text;`)
  await db.run(sql`ALTER TABLE \`submissions\` ADD \`declined_reason\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`adoptions\` DROP COLUMN \`place_name\`;`)
  await db.run(sql`ALTER TABLE \`adoptions\` DROP COLUMN \`agreed_on\`;`)
  await db.run(sql`ALTER TABLE \`_adoptions_v\` DROP COLUMN \`version_place_name\`;`)
  await db.run(sql`ALTER TABLE \`_adoptions_v\` DROP COLUMN \`version_agreed_on\`;`)
  await db.run(sql`ALTER TABLE \`submissions\` DROP COLUMN \`declined_reason\`;`)
}
