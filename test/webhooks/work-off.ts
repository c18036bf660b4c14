import { eraseShopHandler } from '../../app/jobs/handlers/erase-shop.ts'
import { lookAtAccessHandler } from '../../app/jobs/handlers/look-at-access.ts'
import { redactCustomerHandler } from '../../app/jobs/handlers/redact-customer.ts'
import { openQueue } from '../../app/jobs/queue.server.ts'
import { processNext } from '../../app/webhooks/inbox.ts'
import { topics } from '../../app/webhooks/index.ts'

const ABOUT_LEAVING = [lookAtAccessHandler, redactCustomerHandler, eraseShopHandler]

/**
 * The inbox until it is empty, and once each of what it asks for about leaving and forgetting.
 * @returns what went wrong, by the name of the error; that work waits to be tried again
 */
export async function workOff(): Promise<string[]> {
  while (await processNext(topics));
  const boss = await openQueue()
  const wrong: string[] = []
  for (const { name, handle } of ABOUT_LEAVING)
    for (const { id, data } of await boss.fetch<object>(name, { batchSize: 50 })) {
      try {
        await handle(data)
        await boss.complete(name, id)
      } catch (error) {
        wrong.push(error instanceof Error ? error.name : 'unknown')
        await boss.fail(name, id)
      }
    }
  return wrong
}
