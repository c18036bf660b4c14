/**
 * The app following Shopify within one process, as far as asked: webhooks are received at a real door, what they and
 * people cause is worked off until nothing is left, and a sweep is one that fell due.
 */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Unavailable } from '../../app/errors.ts'
import { handlers } from '../../app/jobs/index.ts'
import { openQueue } from '../../app/jobs/queue.server.ts'
import { sweepShop } from '../../app/sync/sweep-shop.ts'
import { answerWebhook } from '../../app/webhooks/answer-webhook.ts'
import { processNext } from '../../app/webhooks/inbox.ts'
import { topics } from '../../app/webhooks/index.ts'
import { eventually } from '../harness/eventually.ts'
import { testSandbox } from '../harness/sandbox.ts'
import { shopA } from '../harness/test-environment.ts'

/** A small bucket that others emptied fills within it. */
const PATIENCE_MS = 60_000

/** Webhooks of the sandbox come to us from here on. */
export async function openDoor(): Promise<{ close: () => Promise<void> }> {
  const server: Server = createServer((request, response) => void answerWebhook(request, response))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  testSandbox().pointAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  return {
    close: async () => {
      testSandbox().pointAt('http://127.0.0.1:1')
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

/** Until every webhook was answered, the inbox is empty and no job waits. */
export async function settle(): Promise<number> {
  let done = 0
  for (let round = 0; round < 50; round++) {
    await testSandbox().control.webhooksSettled()
    while (await processNext(topics));
    const worked = await runJobs()
    if (worked === 0) return done
    done += worked
  }
  throw new Error('it does not come to rest')
}

/** @returns how many were run */
async function runJobs(): Promise<number> {
  const boss = await openQueue()
  let done = 0
  for (const { name, handle } of handlers) {
    const jobs = await boss.fetch<object>(name, { batchSize: 50 })
    for (const { id, data } of jobs) {
      await patiently(() => handle(data))
      await boss.complete(name, id)
    }
    done += jobs.length
  }
  return done
}

/** What asks for patience (a budget, a lock) is asked again, as the queue would; whatever else goes wrong is told at once. */
async function patiently(act: () => Promise<void>): Promise<void> {
  const tried = async () => {
    try {
      await act()
      return { failure: undefined }
    } catch (failure) {
      return !(failure instanceof Unavailable) && { failure }
    }
  }
  const { failure } = await eventually('a job that gets its turn', tried, PATIENCE_MS)
  if (failure !== undefined) throw failure
}

/** A sweep, and all that it causes. */
export async function sweep(shop: string = shopA): Promise<void> {
  await sweepShop(shop)
  await settle()
}
