/** Looks again and again for what has come due, now and then for what an older version derived, or what is over for good. */
import { now } from '../clock.server.ts'
import { countFailure } from '../count-failure.server.ts'
import { actOnDeadlines } from '../jobs/definitions/act-on-deadlines.ts'
import { type Rooms, roomsFor } from '../jobs/rooms-for.ts'
import { log } from '../log.server.ts'
import { forgetGuestTraces } from '../returns/guest/forget-guests.ts'
import { actAgain } from './act-again.ts'
import { claimDue, shopInLine } from './claim-due.ts'
import { deriveOutdatedAlone } from './derive-outdated.ts'
import { forgetOldOrders } from './forget-old-orders.ts'
import { measureDeadlines } from './measure-deadlines.ts'

/** Domain time can jump, so that the next day that falls due says nothing of when to look. The look is one index. */
const LOOK_MS = 1_000
const MEASURE_MS = 15_000
const AGAIN_MS = 60_000
const OUTDATED_MS = 3_600_000
/** Where there were more than there was room for. */
const MORE_OUTDATED_MS = 15_000
const FORGET_MS = 3_600_000

export interface DeadlineWorker {
  /** Resolves when what is under way is finished. */
  stop: () => Promise<void>
}

export function workDeadlines(): DeadlineWorker {
  const stopping = new AbortController()
  const loops = [
    every(LOOK_MS, stopping.signal, async () => passWhatIsDue(await now(), stopping.signal)),
    every(MEASURE_MS, stopping.signal, async () => measureDeadlines(await now())),
    every(AGAIN_MS, stopping.signal, actAgain),
    every(MORE_OUTDATED_MS, stopping.signal, outdatedNowAndThen(stopping.signal)),
    every(FORGET_MS, stopping.signal, async () => forgetOldOrders(await now(), stopping.signal)),
    every(FORGET_MS, stopping.signal, async () => forgetGuestTraces(await now(), stopping.signal)),
  ]
  return {
    stop: async () => {
      stopping.abort()
      await Promise.all(loops)
    },
  }
}

function outdatedNowAndThen(signal: AbortSignal): () => Promise<void> {
  let next = 0
  return async () => {
    if (performance.now() < next) return
    const { isMore } = await deriveOutdatedAlone(signal)
    if (!isMore) next = performance.now() + OUTDATED_MS
  }
}

/**
 * Round by round, each shop once in a round: one with very much that is due, or whose rows cannot be passed now, keeps
 * nobody else's waiting. One of which enough waits to be done already rests until the next look.
 * @param signal given up between two transactions; the rest is due all the same
 */
export async function passWhatIsDue(at: Date, signal?: AbortSignal): Promise<void> {
  const resting: string[] = []
  for (let passed = 1; passed > 0; ) {
    passed = 0
    const visited = [...resting]
    let rooms: Rooms | undefined
    for (let shop = await shopInLine(at, visited); shop !== undefined; shop = await shopInLine(at, visited)) {
      if (signal?.aborted) return
      rooms ??= await roomsFor(actOnDeadlines.name)
      const claimed = rooms.of(shop) === 0 ? 0 : await claimShop(shop, at)
      visited.push(shop)
      if (claimed === 0) resting.push(shop)
      passed += claimed
    }
  }
}

async function claimShop(shop: string, at: Date): Promise<number> {
  try {
    return await claimDue(shop, at)
  } catch (error) {
    countFailure('loop', error)
    log.error({ shop, err: error }, 'what has come due could not be passed')
    return 0
  }
}

async function every(ms: number, signal: AbortSignal, act: () => Promise<unknown>): Promise<void> {
  while (!signal.aborted) {
    await act().catch((error: unknown) => {
      countFailure('loop', error)
      log.warn({ err: error }, 'deadlines were not looked at')
    })
    await rest(ms, signal)
  }
}

function rest(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', done)
  })
}
