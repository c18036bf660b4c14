/** How much work may still be put in for a shop by who can wait with it. */
import { expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { reconcileOrder } from '../../app/jobs/definitions/reconcile-order.ts'
import { MOST_WAITING, roomFor } from '../../app/jobs/room-for.ts'
import { withRawSql } from '../../app/tenancy.server.ts'
import { shopA, shopB } from '../harness/test-environment.ts'
import { useEmptyQueue } from './empty-queue.ts'

const { name } = reconcileOrder
type State = 'created' | 'retry' | 'active' | 'completed'

useEmptyQueue()

const lie = (count: number, state: State, { shop = shopA, queue = name, seconds = 0 } = {}) =>
  withRawSql(
    'job queue',
    async () => db.$executeRaw`
      INSERT INTO pgboss.job (name, policy, state, singleton_key, group_id, data, start_after)
      SELECT ${queue}, 'stately', ${state}::pgboss.job_state, ${`${shop}/${state}/`} || n, ${shop}, '{}',
        now() + make_interval(secs => ${seconds}::int)
      FROM generate_series(1, ${count}::int) AS n`,
  )

test.each([
  [0, MOST_WAITING],
  [MOST_WAITING - 1, 1],
  [MOST_WAITING, 0],
  [MOST_WAITING + 1, 0],
])('beside %i that wait there is room for %i', async (count, room) => {
  await lie(count, 'created')
  expect(await roomFor(name, shopA)).toBe(room)
})

test('what was put off takes room; another shop’s, another queue’s, and what failed and is tried later do not', async () => {
  await lie(3, 'created', { seconds: 3_600 })
  await lie(5, 'created', { shop: shopB })
  await lie(7, 'created', { queue: 'advance-case' })
  await lie(11, 'retry')
  await lie(13, 'active')
  await lie(17, 'completed')
  expect(await roomFor(name, shopA)).toBe(MOST_WAITING - 3)
})
