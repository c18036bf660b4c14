/** Has due shops swept, again and again; every worker process does, and each shop is swept by one of them. */
import { countFailure } from '../count-failure.server.ts'
import { env } from '../env.server.ts'
import { log } from '../log.server.ts'
import { sweepAge } from '../metrics.server.ts'
import { claimDueShops, MOST, oldestSweep } from './claim-due-shops.ts'

const LONGEST_PAUSE_MS = 10_000

/** Resolves `stop` when what is under way is finished. */
export function keepSweeping(everySeconds = env.SWEEP_EVERY_SECONDS): { stop: () => Promise<void> } {
  let underWay: Promise<void> | undefined
  const stopping = new AbortController()
  const look = () => {
    underWay ??= claimAll(everySeconds, stopping.signal).finally(() => {
      underWay = undefined
    })
  }
  const timer = setInterval(look, Math.min(LONGEST_PAUSE_MS, everySeconds * 500))
  look()
  return {
    stop: async () => {
      clearInterval(timer)
      stopping.abort()
      await underWay
    },
  }
}

/** @param signal given up between two transactions: what is left stays due, for others */
export async function claimAll(everySeconds: number, signal: AbortSignal, most = MOST): Promise<void> {
  try {
    while (!signal.aborted && (await claimDueShops(everySeconds, most)) === most);
    if (signal.aborted) return
    sweepAge.set((await oldestSweep()) ?? 0)
  } catch (error) {
    countFailure('loop', error)
    log.warn({ err: error }, 'due shops could not be found')
  }
}
