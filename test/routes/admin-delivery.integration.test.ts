/** Another day of delivery than the buyer's word or our assumption, proven by staff on the case page: decided again by it. */
import { describe, expect, test } from 'vitest'
import type { Day } from '../../app/engine/index.ts'
import { adminTime } from '../../app/locales/admin-time.ts'
import { factOf, sourceOf } from '../../app/routes/app.returns.$id/fact-words.ts'
import * as oneCase from '../../app/routes/app.returns.$id/route.tsx'
import { shopA, shopB } from '../harness/test-environment.ts'
import { wishFor } from '../returns/buyer/wishes.ts'
import {
  caseOf,
  control,
  deliveredOrder,
  headphones,
  onStage,
  returnsOf,
  state,
  work,
} from '../returns/stage.ts'
import { kindsOf, toldOf } from '../returns/telling/told.ts'
import { asking, statusOf } from './merchants.ts'

onStage()

/** Where no carrier says so, five days after 3 November are assumed: that period is over. */
const LATE = '2026-12-02T10:00:00Z'

/** Sent on 3 November; its buyer withdraws on 2 December. */
async function stated(arrivedOn?: Day, until: 'shipped' | 'delivered' = 'shipped') {
  const order = await deliveredOrder([headphones], { until })
  await control().setClock(LATE)
  const { body, status } = await state(order, await wishFor(order, { ...(arrivedOn && { arrivedOn }) }))
  expect(status).toBe(201)
  await work(shopA, order)
  return { order, id: (await caseOf(shopA, body.reference)).id }
}

const open = async (id: string) =>
  (await oneCase.loader(await asking(shopA, `/app/returns/${id}`, { params: { id } }))).view

async function press(id: string, form: Record<string, string>, shop = shopA) {
  const seen = form.seen ?? String((await open(id)).carryOut.seen)
  return oneCase.action(await asking(shop, `/app/returns/${id}`, { params: { id }, form: { seen, ...form } }))
}

const proving = (deliveredOn: string) => ({
  ...{ intent: 'deliver', keys: '0', deliveredOn },
  reason: 'Signed for, RR123456789RO.',
})
const done = { ok: true, intent: 'deliver' }
const refused = (why: string) => ({ init: { status: 409 }, data: { refused: why } })

async function deliveriesTold(id: string): Promise<string[]> {
  const telling = { time: adminTime('Europe/Bucharest'), currency: 'RON' }
  const { facts } = await open(id)
  return facts
    .filter(({ fact }) => fact === 'delivery')
    .map((fact) => `${factOf(fact, telling)} ${sourceOf(fact, telling)}`)
}

/** By Romania's calendar the right to withdraw ends on 2 December for what came on 14 November, on 27 November for the day before. */
describe('what the buyer said', () => {
  test('gives way to an earlier day: what they were told stands until a person decides, and both days are shown', async () => {
    const { order, id } = await stated('2026-11-24')
    expect(await open(id)).toMatchObject({
      state: 'accepted',
      waiting: [],
      carryOut: { contestable: [{ key: 0 }] },
    })
    expect(await press(id, proving('2026-11-13'))).toEqual(done)
    await work(shopA, order)
    const view = await open(id)
    expect(view).toMatchObject({
      state: 'review',
      waiting: [{ code: 'review', keys: [0], detail: 'delivery_day' }],
      actions: ['approve', 'decline'],
    })
    expect(view.lines[0]?.remedies[0]).toMatchObject({
      ...{ remedy: 'withdrawal', outcome: 'refused' },
      deadline: { lastDay: '2026-11-27' },
    })
    expect(await deliveriesTold(id)).toEqual([
      'Until then – Delivered: Tuesday 24 November 2026 — the buyer’s answer'.replace('’', "'"),
      'Delivered: Friday 13 November 2026 — recorded with the return',
    ])
    const said = view.timeline.find(({ event }) => event.type === 'delivery_stated')
    expect(said).toMatchObject({ actor: expect.stringMatching(/^merchant:/), event: { on: '2026-11-13' } })
    expect(await kindsOf(id)).toEqual(['acknowledgement', 'decision'])
    expect(await returnsOf(shopA, order)).toMatchObject([{ status: 'OPEN' }])
  })

  test('declined then, the return is cancelled in Shopify, and the buyer is told why and what stays open', async () => {
    const { order, id } = await stated('2026-11-24')
    await press(id, proving('2026-11-13'))
    await press(id, { resolution: 'declined', reason: 'The courier delivered it on 13 November.' })
    for (let again = 0; again < 3; again++) await work(shopA, order)
    expect(await returnsOf(shopA, order)).toMatchObject([{ status: 'CANCELED' }])
    const { text } = await toldOf(id, 'decision')
    expect(text).toContain('The courier delivered it on 13 November.')
    expect(text).toMatch(/legal guarantee holds until/)
    expect((await open(id)).lines).toMatchObject([{ acceptance: 'refused' }])
    const judged = (await open(id)).timeline.find(({ event }) => event.type === 'resolved_by_merchant')
    expect(judged?.event).toMatchObject({ engineSaid: [{ key: 0, outcome: 'refused' }] })
  })

  test('approved all the same, its one return stays open', async () => {
    const { order, id } = await stated('2026-11-24')
    await press(id, proving('2026-11-13'))
    await press(id, { resolution: 'approved', reason: 'We keep our word.' })
    for (let again = 0; again < 2; again++) await work(shopA, order)
    expect(await returnsOf(shopA, order)).toMatchObject([{ status: 'OPEN' }])
    expect(await open(id)).toMatchObject({ state: 'accepted', waiting: [] })
  })

  test('a day that changes nothing is kept, and nobody is asked', async () => {
    const { order, id } = await stated('2026-11-24')
    expect(await press(id, proving('2026-11-14'))).toEqual(done)
    await work(shopA, order)
    const view = await open(id)
    expect(view).toMatchObject({ state: 'accepted', waiting: [] })
    expect(view.lines[0]?.remedies[0]).toMatchObject({
      outcome: 'granted',
      deadline: { lastDay: '2026-12-02' },
    })
    expect(await press(id, proving('2026-11-13'))).toEqual(done)
    expect((await open(id)).state).toBe('review')
  })
})

test('what was assumed gives way to a later day, also after the refusal was carried out: approved, a return is opened', async () => {
  const { order, id } = await stated()
  for (let again = 0; again < 2; again++) await work(shopA, order)
  expect(await open(id)).toMatchObject({ state: 'refused', waiting: [] })
  expect(await press(id, proving('2026-11-16'))).toEqual(done)
  expect(await open(id)).toMatchObject({ state: 'review', actions: ['approve', 'decline'] })
  await press(id, { resolution: 'approved', reason: 'The courier confirms 16 November.' })
  for (let again = 0; again < 2; again++) await work(shopA, order)
  expect((await returnsOf(shopA, order)).map(({ status }) => status)).toEqual(['DECLINED', 'OPEN'])
  expect(await open(id)).toMatchObject({ state: 'accepted', waiting: [] })
})

describe('the form', () => {
  test('pressed twice is done once', async () => {
    const { id } = await stated('2026-11-24')
    const seen = String((await open(id)).carryOut.seen)
    const both = await Promise.all([1, 2].map(() => press(id, { ...proving('2026-11-13'), seen })))
    expect(both.filter((answer) => 'ok' in answer && answer.ok)).toHaveLength(1)
    expect(both.find((answer) => !('ok' in answer))).toMatchObject(refused('changed_meanwhile'))
    expect((await open(id)).timeline.filter(({ event }) => event.type === 'delivery_stated')).toHaveLength(1)
  })

  test('names what is missing beside its field', async () => {
    const { id } = await stated('2026-11-24')
    expect(
      await press(id, { intent: 'deliver', deliveredOn: '2026-02-31', keys: '', reason: ' ' }),
    ).toMatchObject({
      init: { status: 422 },
      data: { errors: { deliveredOn: 'day', lines: 'lines', reason: 'reason_required' } },
    })
    expect(await press(id, proving('2026-12-03'))).toMatchObject({
      data: { errors: { deliveredOn: 'dayInFuture' } },
    })
    expect((await open(id)).timeline.some(({ event }) => event.type === 'delivery_stated')).toBe(false)
  })

  test('takes no day before the parcel left, nor one after the statement', async () => {
    const { id } = await stated('2026-11-24')
    expect(await press(id, proving('2026-11-02'))).toMatchObject(refused('before_sending'))
    await control().setClock('2026-12-04T10:00:00Z')
    expect(await press(id, proving('2026-12-03'))).toMatchObject(refused('after_statement'))
    expect(await press(id, proving('2026-12-02'))).toEqual(done)
    expect(await press(id, proving('2026-11-03'))).toEqual(done)
  })

  test('is not there where the carrier said so, nor once it is on its way back', async () => {
    const told = await stated(undefined, 'delivered')
    expect((await open(told.id)).carryOut.contestable).toEqual([])
    expect(await press(told.id, proving('2026-11-13'))).toMatchObject(refused('not_contestable'))
    const { id } = await stated('2026-11-24')
    await press(id, {
      intent: 'send',
      keys: '0',
      proof: 'carrier',
      number: 'RR1',
      carrier: '',
      sentOn: '2026-12-02',
    })
    expect((await open(id)).carryOut.contestable).toEqual([])
    expect(await press(id, proving('2026-11-13'))).toMatchObject(refused('not_contestable'))
    expect(await press(id, { ...proving('2026-11-13'), keys: '7' })).toMatchObject(refused('not_contestable'))
  })

  test('of another shop is answered 404', async () => {
    const { id } = await stated('2026-11-24')
    expect(await statusOf(() => press(id, { ...proving('2026-11-13'), seen: '1' }, shopB))).toBe(404)
  })
})
