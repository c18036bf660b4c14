import { z } from 'zod'
import type { WebhookFaultKind } from '../faults.ts'
import { json } from '../http/respond.ts'
import { get, post, type Route } from '../http/router.ts'
import type { World } from '../world.ts'
import { bodyOf } from './answering.ts'

/** How many of the coming deliveries; `true` means the next one. */
const count = z
  .union([z.boolean(), z.number().int().min(0)])
  .default(0)
  .transform(Number)
const body = z.strictObject({
  graphql: z
    .array(
      z.strictObject({
        operation: z.string().min(1).optional(),
        kind: z.enum(['throttled', '500', 'timeout', 'lostAnswer', 'userError']),
        times: z.number().int().min(1).default(1),
      }),
    )
    .optional(),
  webhooks: z
    .strictObject({
      topic: z.string().optional(),
      duplicate: count,
      lose: count,
      reorder: count,
      badSignature: count,
      delay: count,
      delayMs: z.number().int().min(0).default(0),
    })
    .optional(),
  clear: z.literal(true).optional(),
})

export function faultRoutes({ faults, state, webhooks }: World): Route[] {
  return [
    get('/__sandbox/faults', () => json(faults.pending())),
    post('/__sandbox/faults', async (request) => {
      const wanted = await bodyOf(request, body)
      if (wanted.clear) faults.clear()
      for (const fault of wanted.graphql ?? []) faults.addGraphql(fault)
      if (wanted.webhooks) {
        const { topic, delayMs, delay, ...rest } = wanted.webhooks
        const counts: Record<WebhookFaultKind, number> = { ...rest, delay: delay || (delayMs > 0 ? 1 : 0) }
        faults.setWebhooks({ topic, counts, delayMs })
      }
      return json(faults.pending())
    }),
    get('/__sandbox/webhooks', (request) => {
      const query = new URL(request.url).searchParams
      const wanted = state.deliveries.filter(
        ({ topic, shop }) => topic === (query.get('topic') ?? topic) && shop === (query.get('shop') ?? shop),
      )
      return json(
        wanted.map(({ body: sent, ...delivery }) => ({
          ...delivery,
          payload: JSON.parse(sent),
          status: delivery.attempts.at(-1)?.answer ?? null,
        })),
      )
    }),
    post('/__sandbox/webhooks/settled', async () => {
      await webhooks.settled()
      return json({ settled: true })
    }),
  ]
}
