import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setHygieneEvidence } from '../../app/catalog/set-hygiene-evidence.ts'
import { adminTime } from '../../app/locales/admin-time.ts'
import * as home from '../../app/routes/app._index/route.tsx'
import * as returns from '../../app/routes/app.returns._index/route.tsx'
import { factOf, sourceOf } from '../../app/routes/app.returns.$id/fact-words.ts'
import * as oneCase from '../../app/routes/app.returns.$id/route.tsx'
import { happened } from '../../app/routes/app.returns.$id/timeline-words.ts'
import { shopA, shopB } from '../harness/test-environment.ts'
import {
  caseOf,
  closeStage,
  control,
  deliveredOrder,
  newKey,
  openShops,
  state,
  view,
  work,
} from '../returns/stage.ts'
import { asking, statusOf } from './merchants.ts'

let review: string
let refused: string
let earpieceId: string

/** States a withdrawal of everything in an order and does the work that follows; the case's id. */
async function stated(order: number, answers: Record<string, boolean> = {}): Promise<string> {
  const { items } = (await view(order)).body
  const wanted = items.map(({ unit }) => ({ unit, quantity: 1, remedy: 'withdrawal' as const, answers }))
  const { body } = await state(order, { items: wanted, submissionKey: newKey() })
  await work(shopA, order)
  return (await caseOf(shopA, body.reference)).id
}

beforeAll(async () => {
  await openShops()
  const { products } = await control().ledger(shopA)
  const earpiece = products.find(({ handle }) => handle === 'in-ear-earpiece')
  earpieceId = String(earpiece?.id)
  // That it cannot be cleaned is claimed but not shown: only a person can judge it.
  await setHygieneEvidence(shopA, earpieceId, {
    seal: true,
    cleanable: false,
    noticeGivenSince: '2026-01-01',
  })
  const sealed = await deliveredOrder([{ product: 'in-ear-earpiece', quantity: 1 }])
  const jacket = { Specification: 'Second button of my navy jacket' }
  const camera = await deliveredOrder([{ product: 'button-camera', quantity: 1, properties: jacket }])
  await control().setClock('2026-11-16T10:00:00Z')
  review = await stated(sealed, { sealIntact: false, packageOpened: true })
  await control().setClock('2026-11-16T11:00:00Z')
  refused = await stated(camera)
})
afterAll(closeStage)

const open = async (id: string, shop = shopA) =>
  oneCase.loader(await asking(shop, `/app/returns/${id}`, { params: { id } }))
/** As the page posts it, with the number of the last event that it shows. */
const decide = async (said: Record<string, string>, shop = shopA) => {
  const form = { seen: String((await open(review)).view.carryOut.seen), ...said }
  return oneCase.action(await asking(shop, `/app/returns/${review}`, { params: { id: review }, form }))
}

describe('the list', () => {
  test('shows what needs a person with why, and everything when asked', async () => {
    const waiting = await returns.loader(await asking(shopA, '/app/returns'))
    expect(waiting.cases.map(({ id, waiting: why }) => [id, why])).toEqual([[review, ['review']]])
    const all = await returns.loader(await asking(shopA, '/app/returns?show=all'))
    expect(all.cases.map(({ id }) => id)).toEqual([refused, review])
    const { page } = await home.loader(await asking(shopA, '/app'))
    expect(page.needPerson).toBe(1)
  })

  test('shows nothing of another shop', async () => {
    const all = await returns.loader(await asking(shopB, '/app/returns?show=all'))
    expect(all).toMatchObject({ cases: [], needPerson: 0 })
  })
})

describe('a case', () => {
  test('says what was decided on what grounds', async () => {
    const { view: shown, today } = await open(refused)
    const [line] = shown.lines
    expect(line).toMatchObject({ title: 'Button camera', acceptance: 'refused' })
    expect(line?.remedies[0]?.citations.join()).toMatch(/A3.*16\(c\)/)
    expect(line?.remedies.find(({ remedy }) => remedy === 'conformity_claim')?.outcome).toBe('granted')
    expect(today).toBe('2026-11-16')
  })

  test('that turns on evidence nobody recorded names the product to record it for', async () => {
    const { view: shown } = await open(review)
    expect(shown.waiting).toMatchObject([{ code: 'review', unrecorded: [earpieceId] }])
    expect(shown.money).toBeUndefined()
  })

  test('has words for each of its facts, their sources and everything that happened', async () => {
    const telling = { time: adminTime('Europe/Bucharest'), currency: 'RON' }
    for (const id of [review, refused]) {
      const { view: shown } = await open(id)
      expect(shown.facts.length).toBeGreaterThan(8)
      for (const fact of shown.facts) {
        const told = `${factOf(fact, telling)} ${sourceOf(fact, telling)}`
        expect(told).not.toMatch(/[a-z][A-Z]|_|\{\{|undefined|NaN/)
      }
      for (const { event } of shown.timeline)
        expect(happened(event, { ...shown, time: telling.time })).toMatch(/^[A-Z].*[.”]/)
    }
  })

  test('of another shop is answered 404, to read and to decide', async () => {
    expect(await statusOf(() => open(review, shopB))).toBe(404)
    expect(await statusOf(() => decide({ resolution: 'approved', reason: 'Mine now' }, shopB))).toBe(404)
  })
})

describe('deciding a case under review', () => {
  test.each([
    ['without a reason', '', 422, 'reason_required'],
    ['with blanks for a reason', '  \n', 422, 'reason_required'],
    ['with 301 letters', 'x'.repeat(301), 422, 'reason_too_long'],
  ])('%s it is refused with its place', async (_, reason, status, why) => {
    const answer = await decide({ resolution: 'declined', reason })
    expect(answer).toMatchObject({ init: { status }, data: { ok: false, why } })
  })

  test('a press that is none of ours is answered 400', async () => {
    expect(await statusOf(() => decide({ resolution: 'ignored', reason: 'Because' }))).toBe(400)
  })

  test('one that does not say what its page showed is answered 400', async () => {
    expect(await statusOf(() => decide({ resolution: 'approved', reason: 'Because', seen: '' }))).toBe(400)
  })

  test('whoever was shown something else than now is asked to look again', async () => {
    const answer = await decide({ resolution: 'approved', reason: 'Because', seen: '1' })
    expect(answer).toMatchObject({ init: { status: 409 }, data: { why: 'changed_meanwhile' } })
  })

  test('of two who decide, the second learns that it is decided, and the first one’s words stand', async () => {
    const both = await Promise.all([
      decide({ resolution: 'approved', reason: 'We opened it ourselves.' }),
      decide({ resolution: 'declined', reason: 'No.' }),
    ])
    expect(both.filter((answer) => 'ok' in answer && answer.ok)).toHaveLength(1)
    const third = await decide({ resolution: 'declined', reason: 'Never.' })
    expect(third).toMatchObject({ init: { status: 409 }, data: { why: 'nothing_to_resolve' } })
    const { view: shown } = await open(review)
    const judged = shown.timeline.filter(({ event }) => event.type === 'resolved_by_merchant')
    expect(judged).toHaveLength(1)
    expect(judged[0]?.actor).toMatch(/^merchant:.+/)
    expect(judged[0]?.event).toMatchObject({ engineSaid: [{ key: 0, outcome: 'review' }] })
    expect(shown.actions).toEqual([])
  })

  test('what is decided needs nobody any more', async () => {
    const { page } = await home.loader(await asking(shopA, '/app'))
    expect(page).toMatchObject({ cases: [], needPerson: 0 })
  })

  test('a refusal by a person tells their reason and never what the engine had left open', async () => {
    const order = await deliveredOrder([{ product: 'in-ear-earpiece', quantity: 1 }])
    await control().setClock('2026-11-16T12:00:00Z')
    const id = await stated(order, { sealIntact: false, packageOpened: true })
    const seen = String((await open(id)).view.carryOut.seen)
    const form = { resolution: 'declined', reason: 'The silicone was torn.', seen }
    await oneCase.action(await asking(shopA, `/app/returns/${id}`, { params: { id }, form }))
    await work(shopA, order)
    const note = (await open(id)).view.shopifyReturns[0]?.note ?? ''
    expect(note).toMatch(/^The silicone was torn\. .*guarantee/)
    expect(note).not.toMatch(/person has to check/)
    expect(note.length).toBeLessThanOrEqual(500)
  })
})
