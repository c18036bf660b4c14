/** Whether this process takes work: not before it has started, not once it was asked to stop, not without a database. */
import { readdirSync } from 'node:fs'
import { db } from './db.server.ts'
import { ready } from './metrics.server.ts'
import { withRawSql } from './tenancy.server.ts'

type Phase = 'starting' | 'working' | 'stopping'

let phase: Phase = 'starting'
ready.set(0)

export function enterPhase(next: Exclude<Phase, 'starting'>): void {
  phase = next
  ready.set(next === 'working' ? 1 : 0)
}

/** Longer, and whoever asks has stopped listening. */
const PATIENCE_MS = 3_000

/** Why it takes no work, in words for whoever runs it; empty when it does. */
export async function whyNotReady(): Promise<string[]> {
  if (phase !== 'working') return [phase]
  try {
    return await Promise.race([missingMigrations(), silence()])
  } catch {
    return ['the database does not answer']
  }
}

const silence = () =>
  new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('silence')), PATIENCE_MS).unref()
  })

let known: readonly string[] | undefined

/** What the database lacks of what this version was written for. Newer ones than ours are no fault: we are being replaced. */
async function missingMigrations(): Promise<string[]> {
  known ??= readdirSync('prisma/migrations').filter((name) => /^\d+_/.test(name))
  const rows = await withRawSql(
    'health',
    async () => db.$queryRaw<{ name: string }[]>`
      SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  )
  const applied = new Set(rows.map(({ name }) => name))
  return known.filter((name) => !applied.has(name)).map((name) => `migration ${name} is missing`)
}
