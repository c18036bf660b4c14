import { z } from 'zod'
import { resumeCases } from '../../jobs/definitions/resume-cases.ts'
import { enqueueAll, workFor } from '../../jobs/enqueue-all.ts'
import { log } from '../../log.server.ts'
import { defineTopic } from '../define-topic.ts'

/**
 * The merchant granted or withdrew access. What failed for want of it is tried again. What it is now this does not say: it may
 * come late, and each token brings its scopes along.
 */
export const appScopesUpdate = defineTopic({
  topic: 'app/scopes_update',
  payload: z.object({}),
  act: async (tx, shop) => {
    log.info({ shop }, 'access scopes changed')
    await enqueueAll(tx, [
      workFor(resumeCases, { shop, what: 'cases' }),
      workFor(resumeCases, { shop, what: 'deadlines' }),
    ])
  },
})
