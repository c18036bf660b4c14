import { z } from 'zod'
import { lookAtAccess } from '../../jobs/definitions/look-at-access.ts'
import { workFor } from '../../jobs/enqueue-all.ts'
import { workTopic } from '../define-topic.ts'

/** Told late, the shop may be back by now, and no instant of ours says so: Shopify is asked. */
export const appUninstalled = workTopic({
  topic: 'app/uninstalled',
  installedOnly: false,
  payload: z.object({}),
  work: (shop) => [workFor(lookAtAccess, { shop })],
})
