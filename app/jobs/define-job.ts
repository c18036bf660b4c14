import type { z } from 'zod'

/** Every piece of work belongs to one shop: that is also how workers are shared fairly. */
export interface ShopPayload {
  shop: string
}

/**
 * Durable work, apart from what does it (app/jobs/handlers). It is level-triggered: it says *what to look at*,
 * and whoever does it reads the present state; so one waiting job per key is as good as ten.
 */
export interface JobDefinition<Payload extends ShopPayload> {
  /** The queue's name; renaming it abandons the jobs that wait there. */
  name: string
  schema: z.ZodType<Payload>
  /** What the job is about, within its shop: at most one job with this key waits and one runs. */
  key: (payload: Payload) => string
  /** Its key names a person: no log repeats it. */
  isPersonal?: true
}

export function defineJob<Payload extends ShopPayload>(job: JobDefinition<Payload>): JobDefinition<Payload> {
  return job
}

/** The key of a payload across shops. */
export function singletonKey<Payload extends ShopPayload>(
  job: JobDefinition<Payload>,
  payload: Payload,
): string {
  return `${payload.shop}/${job.key(payload)}`
}
