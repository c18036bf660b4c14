/** Has due shops swept, again and again; every worker process does, and each shop is swept by one of them. */
import { env } from '../env.server.ts'
import { log } from '../log.server.ts'
import { sweepAge } from '../metrics.server.ts'
import { claimDueShops, MOST, oldestSweep } from './claim-due-shops.ts'

const LONGEST_PAUSE_MS = 10_000

/** Resolves `stop` when what is under way is finished. */
export function keepSweeping(everySeconds = env.SWEEP_EVERY_SECONDS): { stop: () => Promise<void> } {
  let underWay: Promise<void> | undefined
  const look = () => {
    underWay ??= claimAll(everySeconds).finally(() => {
      underWay = undefined
    })
  }
  const timer = setInterval(look, Math.min(LONGEST_PAUSE_MS, everySeconds * 500))
  look()
  return {
    stop: async () => {
      clearInterval(timer)
      await underWay
    },
  }
}

async function claimAll(everySeconds: number): Promise<void> {
  try {
    while ((await claimDueShops(everySeconds)) === MOST);
    sweepAge.set((await oldestSweep()) ?? 0)
  } catch (error) {
    log.warn({ err: error }, 'due shops could not be found')
  }
}
