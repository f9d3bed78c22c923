import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`notices\` ADD \`job\` text;`)
  await db.run(sql`CREATE INDEX \`notices_at_idx\` ON \`notices\` (\`at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`notices_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`notices\` DROP COLUMN \`job\`;`)
}
