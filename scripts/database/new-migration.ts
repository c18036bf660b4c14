// npm run db:migrate -- --name what_it_does: brings the database to the newest migration, and where schema.prisma says more
// writes the migration that is missing and applies it.
import { parseArgs } from 'node:util'
import { migrate } from './migrate.ts'
import { missingScript, writeMigration } from './schema-engine.ts'

const { name = '' } = parseArgs({ options: { name: { type: 'string' } } }).values
if (!/^\w+$/.test(name))
  throw new Error('Say what the migration does, in one word: npm run db:migrate -- --name what_it_does')

const url = process.env.DATABASE_URL ?? ''
await migrate(url)
const script = await missingScript(url)
if (script === '') console.log('The migrations make the database that schema.prisma describes.')
else {
  const at = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)
  console.log(`${writeMigration(`${at}_${name}`, script)}\n\n${script}`)
  await migrate(url)
}
