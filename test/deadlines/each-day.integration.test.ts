/** Lines of one case that are to be repaid on different days: each day comes, whatever became of the one before. */
import { expect, test, vi } from 'vitest'
import { deriveDeadlines } from '../../app/deadlines/derive-deadlines.ts'
import { subjectOfCase } from '../../app/deadlines/due.ts'
import { deadlinesOfCase } from '../../app/deadlines/read-deadlines.ts'
import { recordArrival } from '../../app/returns/merchant/record-arrival.ts'
import { shopA } from '../harness/test-environment.ts'
import { wishFor } from '../returns/buyer/wishes.ts'
import { caseOf, control, deliveredOrder, earpiece, headphones, state, work } from '../returns/stage.ts'
import { byHand, passAt } from './by-hand.ts'
import { passedOf } from './stage.ts'

byHand()
vi.setConfig({ testTimeout: 90_000 })

const rows = async (id: string) =>
  (await deadlinesOfCase(shopA, id))
    .filter(({ kind }) => kind === 'refund_due')
    .map(({ lastDay, status, keys }) => [lastDay, status, keys])

test('the second is put before a person though nobody has paid for the first', async () => {
  const order = await deliveredOrder([headphones, { ...earpiece, product: 'button-camera' }])
  await control().setClock('2026-11-16T10:00:00Z')
  const sent = await state(order, await wishFor(order, { title: /headphones/ }, { title: /camera/ }))
  await work(shopA, order)
  const { id } = await caseOf(shopA, sent.body.reference)
  const arrive = async (key: number, at: string) => {
    await control().setClock(at)
    const pieces = [{ key, quantity: 1, condition: 'whole' as const }]
    const arrival = { pieces, arrivedAt: new Date(at) }
    expect(await recordArrival(shopA, id, arrival, { actor: 'merchant:1' })).toEqual({ ok: true })
    await deriveDeadlines(shopA, String(order))
  }
  await arrive(0, '2026-12-05T10:00:00Z')
  await arrive(1, '2026-12-08T10:00:00Z')
  const due = async () => (await passedOf(id)).filter(({ kind }) => kind === 'refund_due')
  await passAt('2026-12-08T10:00:01Z', subjectOfCase(id))
  const passed = { kind: 'refund_due', act: 'person' }
  expect(await due()).toEqual([
    { ...passed, key: '2026-12-05', keys: [0] },
    { ...passed, key: '2026-12-08', keys: [1] },
  ])
  expect(await rows(id)).toEqual([
    ['2026-12-05', 'passed', [0]],
    ['2026-12-08', 'passed', [1]],
  ])
  await passAt('2026-12-20T10:00:00Z', subjectOfCase(id))
  expect(await due()).toHaveLength(2)
})
