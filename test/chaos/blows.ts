/** What happens to the machines: each kind in turn, spread over a run by how far it has come. */
import { diceOf } from '../../bench/orders/dice.ts'
import type { OwnPostgres } from './own-postgres.ts'
import type { Stage } from './stage.ts'

export const BLOWS = [
  'web killed',
  'worker killed',
  'connections cut',
  'PostgreSQL crashed',
  'worker frozen',
] as const
type Kind = (typeof BLOWS)[number]

/** One in so many acts, and each kind once at least. */
const ACTS_BETWEEN = 60

/** Longer than the queue believes a silent worker, and than a case is held without a word: others take over meanwhile. */
const FROZEN_MS = 20_000

export type Counts = Record<string, number>

export interface Blows {
  /** To be called after each act: strikes when its time has come. */
  acted: () => void
  /** Resolves when everybody is on their feet again. @throws when somebody does not get up */
  over: () => Promise<void>
}

export function plannedBlows(acts: number, seed: number): { at: number; kind: Kind; which: number }[] {
  const dice = diceOf(seed)
  const count = Math.max(BLOWS.length, Math.floor(acts / ACTS_BETWEEN))
  return Array.from({ length: count }, (_, index) => ({
    at: Math.floor(((index + 0.5) * acts) / count),
    kind: BLOWS[index % BLOWS.length] as Kind,
    which: dice.between(0, 99),
  }))
}

/** One at a time: what is being started again is given the time to start. The others go on while one is frozen. */
export function strikeBlows(
  stage: Stage,
  postgres: OwnPostgres,
  planned: ReturnType<typeof plannedBlows>,
  counts: Counts,
): Blows {
  const left = [...planned]
  let acts = 0
  let striking: Promise<void> = Promise.resolve()
  let freezing: Promise<void> = Promise.resolve()
  let isFrozen = false
  let failure: unknown
  const strike = async ({ kind, which }: (typeof planned)[number]) => {
    if (kind === 'worker frozen' && isFrozen) return
    counts[kind] = (counts[kind] ?? 0) + 1
    if (kind === 'worker frozen') freezing = freeze(which).catch(remember)
    else if (kind === 'web killed') await stage.fleet.replace('web', which)
    else if (kind === 'worker killed') await stage.fleet.replace('worker', which)
    else if (kind === 'connections cut') await stage.database.cutConnections()
    else await postgres.crash()
  }
  const freeze = async (which: number) => {
    isFrozen = true
    await stage.fleet.freeze('worker', which, FROZEN_MS)
    isFrozen = false
  }
  const remember = (error: unknown) => {
    failure ??= error
  }
  return {
    acted: () => {
      acts += 1
      while (left[0] !== undefined && left[0].at < acts) {
        const next = left.shift() as (typeof planned)[number]
        striking = striking.then(() => strike(next)).catch(remember)
      }
    },
    over: async () => {
      await striking
      await freezing
      if (failure !== undefined) throw failure
    },
  }
}
