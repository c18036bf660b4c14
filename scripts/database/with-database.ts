// Runs a command with DATABASE_URL set: the given one, else that of the embedded server below .data/postgres.
//   node scripts/database/with-database.ts node scripts/database/deploy.ts
import { spawn } from 'node:child_process'
import path from 'node:path'
import { embeddedPostgres } from './embedded-postgres.ts'

const [command, ...args] = process.argv.slice(2)
if (!command) throw new Error('Say which command to run with a database')

const embedded = process.env.DATABASE_URL ? null : await embeddedPostgres(path.resolve('.data/postgres'))
if (embedded) process.env.DATABASE_URL = embedded.url

const child = spawn(command, args, { stdio: 'inherit', shell: process.platform === 'win32' })
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
child.on('exit', async (code) => {
  await embedded?.stop()
  process.exit(code ?? 1)
})
