/** Works off the inbox: at once when PostgreSQL says that something came in, and every few seconds anyway. */
import { setTimeout as pause } from 'node:timers/promises'
import { countFailure } from '../count-failure.server.ts'
import { log } from '../log.server.ts'
import type { Topic } from './define-topic.ts'
import { forgetOldDeliveries } from './forget-deliveries.ts'
import { processNext } from './inbox.ts'
import { keepListening } from './keep-listening.ts'

const POLL_MS = 5_000

/**
 * After a batch, so that what comes meanwhile is a batch too: in a rush each webhook would else ring for itself, and a
 * transaction of a dozen statements costs the same for one as for a hundred. The first after a silence never waits.
 */
const GATHER_MS = 25
const SWEEP_MS = 3_600_000

export interface InboxWorker {
  /** Resolves when what is under way is finished. */
  stop: () => Promise<void>
}

export function workInbox(topics: ReadonlyMap<string, Topic>): InboxWorker {
  const bell = doorbell()
  const stopListening = keepListening(bell.ring)
  const stopping = new AbortController()
  let forgetting: Promise<unknown> = Promise.resolve()
  const forget = () => {
    forgetting = forgetOldDeliveries(stopping.signal).catch((error: unknown) =>
      log.warn({ err: error }, 'old webhooks were not forgotten'),
    )
  }
  // At once too: a worker may never be an hour old.
  forget()
  const sweep = setInterval(forget, SWEEP_MS)
  const finished = (async () => {
    while (!bell.isClosed()) {
      const worked = await processNext(topics, stopping.signal).catch((error: unknown) => {
        countFailure('loop', error)
        log.error({ err: error }, 'the webhook inbox could not be read')
        return false
      })
      await (worked ? pause(GATHER_MS) : bell.wait(POLL_MS))
    }
  })()
  return {
    stop: async () => {
      clearInterval(sweep)
      stopping.abort()
      bell.close()
      await Promise.all([finished, forgetting, stopListening()])
    },
  }
}

/** A ring while nobody waits is not lost: the next wait returns at once. */
function doorbell() {
  let rung = false
  let closed = false
  let wake: (() => void) | undefined
  const ring = () => {
    rung = true
    wake?.()
  }
  return {
    ring,
    isClosed: () => closed,
    close: () => {
      closed = true
      ring()
    },
    wait: async (ms: number) => {
      await new Promise<void>((resolve) => {
        if (rung) return resolve()
        const timer = setTimeout(resolve, ms)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
      rung = false
      wake = undefined
    },
  }
}
