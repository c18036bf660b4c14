/** The same lives twice: once with nothing going wrong, once with everything. In the end both must have come to the same. */
import fs from 'node:fs'
import path from 'node:path'
import { migrate } from '../../scripts/database/migrate.ts'
import { temporaryDatabase } from '../../scripts/database/temporary-database.ts'
import type { Counts } from './blows.ts'
import { BREAKAGES, type Breakage } from './breakages.ts'
import { differences } from './differences.ts'
import { type Kept, unkept } from './kept.ts'
import type { Left } from './left.ts'
import type { Life } from './life.ts'
import type { Options } from './options.ts'
import { outcomeOf } from './outcome.ts'
import { type OwnPostgres, ownPostgres } from './own-postgres.ts'
import { planOf } from './plan.ts'
import { brokenPromises } from './promises.ts'
import { type Run, runPlan } from './run.ts'
import type { Told } from './told.ts'
import { untried } from './trouble.ts'

export interface Report {
  seed: number
  lives: number
  /** Different webhooks, and how many requests they came to. */
  webhooks: { sent: number; arrived: number }
  /** What went wrong, and how often. */
  injected: Counts
  /** What was looked at in the ledger. */
  looked: Kept
  seconds: { faultless: number; chaotic: number }
  /** Empty when nothing was lost. */
  differences: string[]
}

export interface Telling {
  say: (what: string) => void
  /** Rejects when it is to end before its time. */
  asked: Promise<never>
}

/** As many lives as may be lived twice at the same time: more have the machine to themselves, once and once more. */
const FEW = 10

/** @param folder for the databases and the logs; it must be the run's own */
export async function chaos(
  { seed, webhooks, breakage: name }: Options,
  folder: string,
  { say, asked }: Telling,
): Promise<Report> {
  const lives = planOf(seed, webhooks)
  say(`${lives.length} orders; starting PostgreSQL`)
  const servers: OwnPostgres[] = []
  const twice = { seed, lives, folder, servers, say, breakage: name && BREAKAGES[name] }
  try {
    const [faultless, chaotic] = await Promise.race([liveTwice(twice), asked])
    return reportOf({ seed, webhooks }, faultless, chaotic)
  } finally {
    for (const server of servers) await server.remove()
  }
}

interface Twice extends Pick<Options, 'seed'> {
  lives: Life[]
  folder: string
  /** What is to be removed in the end, whatever the end. */
  servers: OwnPostgres[]
  breakage: Breakage | undefined
  say: (what: string) => void
}

async function liveTwice(twice: Twice): Promise<[Run, Run]> {
  const faultless = () => liveOnce(twice, { name: 'faultless', isTroubled: false })
  const chaotic = () => liveOnce(twice, { name: 'chaotic', isTroubled: true })
  return twice.lives.length > FEW
    ? [await faultless(), await chaotic()]
    : Promise.all([faultless(), chaotic()])
}

/** On a PostgreSQL of its own, so that it crashes for nobody else. */
async function liveOnce(
  { seed, lives, folder, servers, breakage, say }: Twice,
  { name, isTroubled }: { name: string; isTroubled: boolean },
): Promise<Run> {
  const own = path.join(folder, name)
  fs.mkdirSync(own, { recursive: true })
  const postgres = await ownPostgres(path.join(own, 'postgres'))
  servers.push(postgres)
  const { url: databaseUrl } = await temporaryDatabase(postgres.url, 'chaos')
  await migrate(databaseUrl)
  return runPlan({
    ...{ lives, seed, postgres, folder: own, databaseUrl, isTroubled },
    ...(isTroubled && { breakage }),
    say: (what) => say(`${name}: ${what}`),
  })
}

function reportOf(
  { seed, webhooks }: Pick<Options, 'seed' | 'webhooks'>,
  faultless: Run,
  chaotic: Run,
): Report {
  const inFaultless = brokenPromises(faultless.remains, faultless.told)
  const { broken, kept } = brokenPromises(chaotic.remains, chaotic.told)
  const found = [
    ...inFaultless.broken.map((what) => `even without trouble: ${what}`),
    ...broken,
    ...faultless.told.flatMap((told, index) => unlike(faultless, told, chaotic, chaotic.told[index])),
    ...[faultless, chaotic].flatMap(leftBehind),
    ...untried(chaotic.counts).map((what) => `not tried: ${what} did not happen once`),
    ...unkept(
      kept,
      chaotic.told.map(({ life }) => life),
    ).map((what) => `not tried: there were no ${what}`),
  ]
  if (chaotic.webhooks.sent < webhooks)
    found.push(`not tried: only ${chaotic.webhooks.sent} of ${webhooks} webhooks were sent`)
  return {
    ...{
      seed,
      lives: chaotic.told.length,
      webhooks: chaotic.webhooks,
      injected: chaotic.counts,
      looked: kept,
    },
    seconds: { faultless: Math.round(faultless.seconds), chaotic: Math.round(chaotic.seconds) },
    differences: found,
  }
}

function leftBehind({ left, fallen, isTroubled }: Run): string[] {
  const counts = Object.entries(left).flatMap(([what, count]) =>
    count === 0 ? [] : [`${count} ${LEFT[what as keyof Left]}`],
  )
  return [...counts, ...fallen].map((what) => `${isTroubled ? 'with' : 'even without'} trouble: ${what}`)
}

const LEFT: Record<keyof Left, string> = {
  keptTwice: 'webhooks were kept, and worked off, more than once',
  dead: 'webhooks could not be worked off',
  failed: 'jobs were given up',
  remembered: 'statements of buyers who asked to be forgotten still say what they said',
  unreported: 'buyers asked what is held about them, and the shop heard nothing',
  untold: 'statements of guests more than guests were told of',
  full: 'boxes of mail were full, so that nobody can say who heard nothing',
}

function unlike(faultless: Run, one: Told, chaotic: Run, other: Told | undefined): string[] {
  if (other === undefined) return [`life ${one.life.id} was not lived`]
  const { id, story, shop } = one.life
  const found = differences(outcomeOf(faultless.remains, one), outcomeOf(chaotic.remains, other))
  return found.map((what) => `life ${id} (${story}, ${shop}): ${what}`)
}
