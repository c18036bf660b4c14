/**
 * A lock that all processes share, held while work goes on elsewhere, and lost by whoever hangs: its transaction says
 * every few seconds that it lives, and PostgreSQL ends one that has been silent for too long. Whoever was only stopped and
 * wakes up again must not go on as if nothing had happened: it asks `assertStillHeld` before each change that it sends
 * (docs/decisions/0016-processes.md).
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { db } from './db.server.ts'
import { Unavailable } from './errors.ts'
import { withRawSql } from './tenancy.server.ts'

const BEAT_MS = 4_000
/** After this PostgreSQL gives the lock to others. In milliseconds. */
const SILENCE_MS = 12_000
/** How old the last sign may be when a change is sent: short of what PostgreSQL waits by more than a beat. */
const FRESH_MS = 5_000
const MAX_WAIT_MS = 10_000
/** When to ask again for a lock that someone else holds. */
const ASK_AGAIN_MS = 2_000

interface Hold {
  /** By the machine's monotonic clock, which goes on while the process is stopped. */
  confirmedAt: number
  confirm: () => Promise<void>
}

const current = new AsyncLocalStorage<Hold>()

/**
 * Runs `act` while nobody else, in any process, holds the lock of this name.
 * @param longestMs after which the lock is given back whatever happens
 * @throws Unavailable (retryable) while someone else holds it, or when it was lost before the end
 */
export async function holdingLock<T>(name: string, longestMs: number, act: () => Promise<T>): Promise<T> {
  return db.$transaction(
    async (tx) => {
      const raw = <R>(run: () => Promise<R>) => withRawSql('held lock', run)
      await raw(async () =>
        tx.$executeRawUnsafe(`SET LOCAL idle_in_transaction_session_timeout = ${SILENCE_MS}`),
      )
      const [lock] = await raw(
        async () =>
          tx.$queryRaw<{ isOurs: boolean }[]>`
            SELECT pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) AS "isOurs"`,
      )
      if (!lock?.isOurs) throw new Unavailable('someone else is at this', { retryAfterMs: ASK_AGAIN_MS })
      return beating(async () => void (await raw(async () => tx.$executeRaw`SELECT 1`)), act)
    },
    { timeout: longestMs, maxWait: MAX_WAIT_MS },
  )
}

async function beating<T>(beat: () => Promise<void>, act: () => Promise<T>): Promise<T> {
  const hold: Hold = {
    confirmedAt: performance.now(),
    confirm: async () => {
      const askedAt = performance.now()
      try {
        await beat()
      } catch (cause) {
        throw new Unavailable('the lock was lost', { cause, retryAfterMs: ASK_AGAIN_MS })
      }
      hold.confirmedAt = askedAt
    },
  }
  const timer = setInterval(() => void hold.confirm().catch(() => undefined), BEAT_MS)
  try {
    return await current.run(hold, act)
  } finally {
    clearInterval(timer)
  }
}

/**
 * Before a change is sent to Shopify: asks PostgreSQL whether the lock that this work began under is still ours. Work
 * under no lock passes.
 * @throws Unavailable when it is not
 */
export async function assertStillHeld(): Promise<void> {
  const hold = current.getStore()
  if (hold === undefined) return
  do await hold.confirm()
  while (performance.now() - hold.confirmedAt > FRESH_MS)
}
