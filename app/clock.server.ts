import { z } from 'zod'
import { env } from './env.server.ts'
import { Unavailable } from './errors.ts'
import { log } from './log.server.ts'
import { clockSkew } from './metrics.server.ts'

const answer = z.object({ now: z.iso.datetime({ offset: true }) })

/**
 * Domain time: what "now" means for periods and statements. Tokens and TLS always use the machine's clock.
 * @throws Unavailable when the clock that was configured does not answer
 */
export async function now(): Promise<Date> {
  return env.DOMAIN_CLOCK_URL === undefined ? new Date() : sharedReading(env.DOMAIN_CLOCK_URL)
}

let underWay: Promise<unknown> = Promise.resolve()
let next: Promise<Date> | undefined

/** One question at a time, which is asked after all who share its answer wanted it: nobody is told a time of before. */
function sharedReading(url: string): Promise<Date> {
  next ??= underWay
    .catch(() => undefined)
    .then(() => {
      next = undefined
      const reading = read(url)
      underWay = reading
      return reading
    })
  return next
}

/** It stands in for what takes no time: whoever rehearses on a busy machine waits rather than fails. */
const PATIENCE_MS = 10_000

async function read(url: string): Promise<Date> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) })
    const domain = new Date(answer.parse(await response.json()).now)
    clockSkew.set({ of: 'domain' }, Math.round((domain.getTime() - Date.now()) / 1_000))
    return domain
  } catch (cause) {
    throw new Unavailable('the domain clock does not answer', { cause })
  }
}

/** To be said when a process starts: left over from a rehearsal, another clock moves what shops owe by law. */
export function tellOfOtherClock(): void {
  const { DOMAIN_CLOCK_URL: url } = env
  if (url !== undefined)
    log.warn({ host: new URL(url).host }, 'DOMAIN_CLOCK_URL is set: deadlines follow that clock')
}
