/** Plays lives day by day. The clock moves on when everyone has done what the day asks of them, or can do no more. */
import { FIRST_INSTANT } from '../../sandbox/clock.ts'
import { until } from '../../scripts/until.ts'
import type { Life } from './life.ts'
import { perform } from './perform.ts'
import type { Stage } from './stage.ts'
import type { Told } from './told.ts'

const DAY_MS = 86_400_000
/** People act by day, far from any midnight. */
const HOUR_MS = 3_600_000

export interface Playing {
  /** How many lives are acted in at once. */
  atOnce: number
  /** How long, in milliseconds, somebody tries before they leave it for later: until everything was swept, then for another day. */
  patience: { first: number; later: number }
  /** Called after each act, and at the end of each day. */
  acted: () => void
  dayEnded: (day: number) => Promise<void>
}

export const toldOf = (lives: readonly Life[]): Told[] =>
  lives.map((life) => ({ life, statements: [], done: 0 }))

export const moveTo = (stage: Stage, day: number): unknown =>
  stage.sandbox.world.clock.set(new Date(Date.parse(FIRST_INSTANT) + day * DAY_MS + HOUR_MS))

/** @returns the day after the last one on which anything was planned */
export async function play(stage: Stage, all: readonly Told[], playing: Playing): Promise<number> {
  const last = Math.max(...all.flatMap(({ life }) => life.acts.map(({ day }) => day)))
  for (let day = 0; day <= last; day++) {
    moveTo(stage, day)
    const left = await playDay(stage, all, day, playing, playing.patience.first)
    await playing.dayEnded(day)
    if (left === 0) continue
    await playDay(stage, all, day, playing, playing.patience.later)
    await playing.dayEnded(day)
  }
  return last + 1
}

/** Everything that is due and possible. @returns how many acts were left */
export async function playDay(
  stage: Stage,
  all: readonly Told[],
  day: number,
  playing: Playing,
  patience: number,
): Promise<number> {
  const waiting = all.filter((told) => isDue(told, day))
  const queue = waiting.values()
  const player = async () => {
    for (const told of queue) await playLife(stage, told, day, playing, patience)
  }
  await Promise.all(Array.from({ length: playing.atOnce }, player))
  return waiting.filter((told) => isDue(told, day)).length
}

const isDue = ({ life, done }: Told, day: number): boolean => (life.acts[done]?.day ?? Infinity) <= day

async function playLife(
  stage: Stage,
  told: Told,
  day: number,
  playing: Playing,
  patience: number,
): Promise<void> {
  while (isDue(told, day)) {
    const planned = told.life.acts[told.done]
    if (planned === undefined) return
    const isDone = await until(() => perform(stage, told, planned.act), { patience, every: 150 })
    if (!isDone) return
    told.done += 1
    playing.acted()
  }
}
