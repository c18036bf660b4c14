import { z } from 'zod'
import { GRAPHQL_FAULTS, WEBHOOK_FAULTS, type WebhookFaultKind } from '../faults.ts'
import { json } from '../http/respond.ts'
import { get, post, type Route } from '../http/router.ts'
import type { World } from '../world.ts'
import { bodyOf } from './answering.ts'

/** How many of the coming deliveries; `true` means the next one. */
const count = z
  .union([z.boolean(), z.number().int().min(0)])
  .default(0)
  .transform(Number)
const DAY_MS = 86_400_000
const share = z.number().min(0).max(1)
const body = z.strictObject({
  graphql: z
    .array(
      z.strictObject({
        operation: z.string().min(1).optional(),
        kind: z.enum(GRAPHQL_FAULTS),
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
      delayDomainMs: z.number().int().min(0).max(DAY_MS).default(0),
    })
    .optional(),
  rates: z
    .strictObject({
      seed: z.number().int().default(1),
      webhooks: z.partialRecord(z.enum(WEBHOOK_FAULTS), share).default({}),
      graphql: z.partialRecord(z.enum(GRAPHQL_FAULTS), share).default({}),
      neverLost: z.array(z.string()).default([]),
    })
    .optional(),
  /** Webhooks of one shop that may be on their way at once, until it is said anew. */
  lanes: z.number().int().min(1).max(64).optional(),
  /** How long a call with a `timeout` fault is left without an answer. */
  timeoutMs: z.number().int().min(1).optional(),
  /** What a `429` fault asks to wait. */
  retryAfterSeconds: z.number().min(0).optional(),
  /** So many of the coming files that browsers send to a staged place are refused with 503. */
  uploads: z.number().int().min(0).optional(),
  clear: z.literal(true).optional(),
})

export function faultRoutes({ faults, options, state, webhooks }: World): Route[] {
  return [
    get('/__sandbox/faults', () => json(faults.pending())),
    post('/__sandbox/faults', async (request) => {
      const wanted = await bodyOf(request, body)
      if (wanted.clear) {
        faults.clear()
        options.uploadFaults = 0
      }
      if (wanted.uploads !== undefined) options.uploadFaults = wanted.uploads
      for (const fault of wanted.graphql ?? []) faults.addGraphql(fault)
      if (wanted.webhooks) {
        const { topic, delayMs, delayDomainMs, delay, ...rest } = wanted.webhooks
        const isDelay = delayMs > 0 || (delayDomainMs > 0 && !wanted.rates)
        const counts: Record<WebhookFaultKind, number> = { ...rest, delay: delay || Number(isDelay) }
        faults.setWebhooks({ topic, counts, delayMs, delayDomainMs })
      }
      if (wanted.rates) faults.setRates(wanted.rates)
      if (wanted.lanes) options.webhookLanes = wanted.lanes
      if (wanted.timeoutMs) options.timeoutMs = wanted.timeoutMs
      if (wanted.retryAfterSeconds !== undefined) options.retryAfterSeconds = wanted.retryAfterSeconds
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
