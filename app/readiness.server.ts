/** Whether this process takes work: not before it has started, not once it was asked to stop, not without a database. */
import { readdirSync } from 'node:fs'
import { ready } from './metrics.server.ts'
import { askDatabase } from './operations-database.server.ts'
import { sharedAnswer } from './shared-answer.ts'

type Phase = 'starting' | 'working' | 'stopping'

let phase: Phase = 'starting'
ready.set(0)

export function enterPhase(next: Exclude<Phase, 'starting'>): void {
  phase = next
  ready.set(next === 'working' ? 1 : 0)
}

/** Anybody may ask at a web process's own port. In milliseconds. */
const GOOD_FOR_MS = 1_000

/** Why it takes no work, in words for whoever runs it; empty when it does. */
export async function whyNotReady(): Promise<string[]> {
  if (phase !== 'working') return [phase]
  try {
    return await missingMigrations()
  } catch {
    return ['the database does not answer']
  }
}

let known: readonly string[] | undefined

/** What the database lacks of what this version was written for. Newer ones than ours are no fault: we are being replaced. */
const missingMigrations = sharedAnswer(async () => {
  known ??= readdirSync('prisma/migrations').filter((name) => /^\d+_/.test(name))
  const rows = await askDatabase<{ name: string }>(`
    SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`)
  const applied = new Set(rows.map(({ name }) => name))
  return known.filter((name) => !applied.has(name)).map((name) => `migration ${name} is missing`)
}, GOOD_FOR_MS)
