import type { JobDefinition, ShopPayload } from './define-job.ts'

/** What does the work of a definition. It may run again, and at the same time as anything else of the shop. */
export interface JobHandler {
  name: string
  /** No log says what its work is about. */
  isPersonal: boolean
  handle: (data: unknown) => Promise<void>
}

export function defineHandler<Payload extends ShopPayload>(
  job: JobDefinition<Payload>,
  handle: (payload: Payload) => Promise<unknown>,
): JobHandler {
  return {
    name: job.name,
    isPersonal: job.isPersonal ?? false,
    handle: async (data) => {
      await handle(job.schema.parse(data))
    },
  }
}
