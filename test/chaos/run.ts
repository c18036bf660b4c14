/** One run of a plan, without trouble or with it, and what is left of it. */
import { type Counts, plannedBlows, strikeBlows } from './blows.ts'
import type { Breakage } from './breakages.ts'
import { forgetBuyers } from './forget-buyers.ts'
import { type Left, leftOf } from './left.ts'
import type { Life } from './life.ts'
import type { OwnPostgres } from './own-postgres.ts'
import { MAILS_OF_A_LIFE } from './plan.ts'
import { moveTo, type Playing, play, playDay, toldOf } from './play.ts'
import { quiet, settle, sweepNow } from './quiet.ts'
import { type Remains, readRemains } from './remains.ts'
import { losingOf } from './silence.ts'
import { openStage, type Stage } from './stage.ts'
import type { Told } from './told.ts'
import { causeTrouble, UNHEARD } from './trouble.ts'

export interface RunOptions {
  lives: readonly Life[]
  seed: number
  folder: string
  databaseUrl: string
  postgres: OwnPostgres
  isTroubled: boolean
  breakage?: Breakage | undefined
  say: (what: string) => void
}

export interface Run {
  isTroubled: boolean
  told: Told[]
  remains: Remains
  left: Left
  /** Processes that ended by themselves, with their last words. */
  fallen: readonly string[]
  /** What went wrong, and how often. */
  counts: Counts
  webhooks: { sent: number; arrived: number }
  seconds: number
}

/** How long the work that is left at the end may take, in milliseconds, for each life and at least. */
const QUIET_MS = { each: 400, least: 90_000 }
/**
 * How long the end of a day may take before the next one begins all the same, in milliseconds, for each life and at least:
 * what nobody heard of until the day after is something else than what was heard of in time, and not what is tried here.
 */
const DAY_MS = { each: 2_000, least: 300_000 }
/** How often, at most, those who could not act yet come back at the end. */
const ROUNDS = 4

/** @throws when the system does not get up, or does not come to rest */
export async function runPlan(options: RunOptions): Promise<Run> {
  const { lives, folder, databaseUrl, breakage, isTroubled, say } = options
  const began = performance.now()
  say('starting')
  const count = isTroubled ? 2 : 1
  const preloads = breakage?.preloads ?? []
  const mailsKept = lives.length * MAILS_OF_A_LIFE
  const stage = await openStage({ folder, databaseUrl, webs: count, workers: count, preloads, mailsKept })
  try {
    await breakage?.apply(stage)
    const told = toldOf(lives)
    const counts = await playAll(stage, told, options)
    const remains = await readRemains(stage)
    await forgetBuyers(stage)
    await quiet(stage, QUIET_MS.least)
    const seconds = (performance.now() - began) / 1_000
    const left = await leftOf(stage, told)
    const { lost, ...webhooks } = stage.network.counts()
    if (isTroubled) counts[UNHEARD] = lost
    return { isTroubled, told, remains, left, counts, webhooks, seconds, fallen: stage.fleet.fallen }
  } catch (error) {
    const { fallen } = stage.fleet
    throw fallen.length === 0 ? error : new Error(fallen.join('\n'), { cause: error })
  } finally {
    await stage.close()
  }
}

async function playAll(stage: Stage, told: readonly Told[], options: RunOptions): Promise<Counts> {
  const { lives, seed, postgres, isTroubled, say } = options
  const counts: Counts = {}
  const acts = lives.reduce((sum, life) => sum + life.acts.length, 0)
  const blows = isTroubled ? strikeBlows(stage, postgres, plannedBlows(acts, seed), counts) : undefined
  const endTrouble = isTroubled ? causeTrouble(stage, seed) : undefined
  if (isTroubled) stage.network.lose(losingOf(told, stage.sandbox.world.state))
  let done = 0
  let before = 0
  const playing: Playing = {
    atOnce: 8,
    patience: { first: 3_000, later: 30_000 },
    acted: () => {
      done += 1
      blows?.acted()
    },
    // Shops are swept every ten minutes: no day passes before what was lost on it is found and worked off.
    dayEnded: async (day) => {
      if (done > before) await sweepNow(stage)
      await settle(stage, Math.max(DAY_MS.least, DAY_MS.each * told.length))
      before = done
      say(`day ${day}, ${done} of ${acts} acts`)
    },
  }
  const after = await play(stage, told, playing)
  await blows?.over()
  Object.assign(counts, endTrouble?.())
  await comeToRest(stage, told, after, playing)
  return counts
}

/** Whatever was lost is found by now, and whoever could not act for it acts. */
async function comeToRest(stage: Stage, told: readonly Told[], day: number, playing: Playing): Promise<void> {
  const patience = Math.max(QUIET_MS.least, QUIET_MS.each * told.length)
  for (let round = 0; round < ROUNDS; round++) {
    moveTo(stage, day + round)
    await quiet(stage, patience)
    await sweepNow(stage)
    await quiet(stage, patience)
    const left = await playDay(stage, told, day, playing, 1_000)
    await quiet(stage, patience)
    if (left === 0 && round > 0) return
  }
}
