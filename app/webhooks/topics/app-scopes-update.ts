import { z } from 'zod'
import { log } from '../../log.server.ts'
import { defineTopic } from '../define-topic.ts'

/** The merchant granted or withdrew access: the stored session says what the token may do now. */
export const appScopesUpdate = defineTopic({
  topic: 'app/scopes_update',
  payload: z.object({ current: z.array(z.string()) }),
  act: async (tx, shop, { current }) => {
    log.info({ shop, scopes: current }, 'access scopes changed')
    await tx.session.updateMany({ where: { shop }, data: { scope: current.join(',') } })
  },
})
