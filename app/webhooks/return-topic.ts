import { reconcileReturn } from '../jobs/definitions/reconcile-return.ts'
import { workFor } from '../jobs/enqueue-all.ts'
import { type Topic, workTopic } from './define-topic.ts'
import { named, numberOf } from './resource-named.ts'

/** A return is looked at again; whoever does it reads its order too: what is left to send back has changed. */
export function returnTopic(topic: string): Topic {
  return workTopic({
    topic,
    payload: named('Return'),
    work: (shop, payload) => [workFor(reconcileReturn, { shop, returnId: numberOf(payload) })],
  })
}
