/** What falls due, through the real worker: the clock is moved, and the worker does the rest. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deadlinesOfCase, deadlinesOfOrder } from '../../app/deadlines/read-deadlines.ts'
import { type DeadlineWorker, workDeadlines } from '../../app/deadlines/work-deadlines.ts'
import { workJobs } from '../../app/jobs/index.ts'
import { eventually } from '../harness/eventually.ts'
import { shopA } from '../harness/test-environment.ts'
import { caseOf, control, deliveredOrder, headphones, onStage, state, view } from '../returns/stage.ts'
import { wishFor } from '../returns/wishes.ts'

onStage()

let jobs: Awaited<ReturnType<typeof workJobs>>
let deadlines: DeadlineWorker
beforeAll(async () => {
  jobs = await workJobs()
  deadlines = workDeadlines()
})
afterAll(async () => {
  await deadlines.stop()
  await jobs.stop()
})

test('an order tells until when its items can be given back, and a case what it waits for', async () => {
  const order = await deliveredOrder([headphones])
  await control().setClock('2026-11-10T10:00:00Z')
  await view(order)
  const kinds = async () =>
    (await deadlinesOfOrder(shopA, String(order))).map(({ kind, lastDay, status }) => [kind, lastDay, status])
  await eventually('its items’ days', async () => (await kinds()).length > 0)
  expect(await kinds()).toEqual([
    ['withdrawal_ends', '2026-11-23', 'pending'],
    ['guarantee_ends', '2027-11-09', 'pending'],
    ['guarantee_ends', '2028-11-09', 'pending'],
  ])
  await control().setClock('2026-11-16T10:00:00Z')
  const { reference } = (await state(order, await wishFor(order, { title: /headphones/ }))).body
  const { id } = await caseOf(shopA, reference)
  const [waiting] = await eventually('what it waits for', async () => {
    const found = await deadlinesOfCase(shopA, id)
    return found.length > 0 && found
  })
  expect(waiting).toMatchObject({
    ...{
      kind: 'goods_not_sent',
      lastDay: '2026-12-02',
      dueAt: '2026-12-02T22:00:00.000Z',
      status: 'pending',
    },
    ...{ will: 'person', citation: expect.stringMatching(/14\(1\)/), case: { reference } },
  })
  expect((await kinds()).map(([, , status]) => status)).toEqual(['met', 'met', 'met'])
})
