import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '../../../app/db.server.ts'
import { money } from '../../../app/engine/index.ts'
import type { BuyerCaseInFull, BuyerCases, BuyerGlance } from '../../../app/returns/buyer/buyer-wire.ts'
import { loadCase } from '../../../app/returns/case/case-store.ts'
import { offerDeduction, withdrawOffer } from '../../../app/returns/merchant/offer-deduction.ts'
import { orderSettlement } from '../../../app/returns/merchant/order-settlement.ts'
import { readCase } from '../../../app/returns/merchant/read-case.ts'
import { recordArrival } from '../../../app/returns/merchant/record-arrival.ts'
import { resolveReview } from '../../../app/returns/merchant/resolve-review.ts'
import { loader as slip } from '../../../app/routes/buyer.slip.ts'
import { shopA, shopB } from '../../harness/test-environment.ts'
import { pdfWords } from '../../messages/pdf-words.ts'
import {
  ana,
  camera,
  control,
  deliveredOrder,
  headphones,
  mihai,
  newKey,
  onStage,
  returnsOf,
  state,
  tokenOf,
  view,
  work,
} from '../stage.ts'
import { acting, knock, newActKey } from './own-cases.ts'

onStage()
const merchant = { actor: 'merchant:1' } as const

interface Own {
  order: number
  id: string
}

/** Withdrawn from on 16 November, accepted, its Return open in Shopify. */
async function withdrawn(lines = [headphones], who = ana, at = '2026-11-16T10:00:00Z'): Promise<Own> {
  const order = await deliveredOrder(lines, { who })
  await control().setClock(at)
  const { items } = (await view(order, {}, { who })).body
  const wanted = items.map(({ unit }) => ({ unit, quantity: 1, remedy: 'withdrawal' as const, answers: {} }))
  const sent = await state(order, { items: wanted, submissionKey: newKey(), locale: 'en' }, { who })
  expect(sent.status).toBe(201)
  await work(shopA, order)
  const { id } = await db.returnCase.findUniqueOrThrow({
    where: { shop_reference: { shop: shopA, reference: sent.body.reference } },
  })
  return { order, id }
}

const read = async ({ id }: Own) => (await knock<BuyerCaseInFull>({ route: 'one', id })).body
const act = (id: string, body: object, more: object = {}) =>
  knock<BuyerCaseInFull>({ route: 'acts', id, body, ...more })
const eventsOf = async (id: string) =>
  (await loadCase(shopA, id))?.events.map(({ event }) => event.type) ?? []
const slipAt = (url: string) => slip({ request: new Request(url), params: {}, context: {} })
const words = (parts: readonly (readonly { text: string }[])[]) =>
  parts
    .map((sentence) => sentence.map(({ text }) => text).join(''))
    .join(' ')
    .replaceAll('\u00a0', ' ')

describe('my returns', () => {
  let first: Own
  let second: Own
  let others: Own
  beforeAll(async () => {
    first = await withdrawn()
    second = await withdrawn([headphones], ana, '2026-11-16T11:00:00Z')
    others = await withdrawn([headphones], mihai)
  })

  test('lists every case of whoever is signed in, newest first, and nobody else’s', async () => {
    const { status, body } = await knock<BuyerCases>({ route: 'list' })
    const ids = body.cases.map(({ id }) => id)
    expect(status).toBe(200)
    expect(ids.slice(0, 2)).toEqual([second.id, first.id])
    expect(ids).not.toContain(others.id)
    expect(body.cases[0]).toMatchObject({
      ...{ state: 'Accepted', stage: 'accepted', receivedOn: 'Monday 16 November 2026' },
      items: [{ title: 'Over-ear headphones', quantity: 1 }],
    })
    const theirs = await knock<BuyerCases>({ route: 'list', who: mihai })
    expect(theirs.body.cases.map(({ id }) => id)).toEqual([others.id])
    expect(
      (await knock<BuyerCases>({ route: 'list', shop: shopB, who: 'eleni@example.gr' })).body.cases,
    ).toEqual([])
  })

  test('comes in pages, of which none is told twice and none left out', async () => {
    const rows = await db.returnCase.findMany({ where: { shop: shopA, id: second.id } })
    const kept = rows[0]
    if (kept === undefined) throw new Error('no case')
    const statement = await db.statement.findUniqueOrThrow({
      where: { shop_id: { shop: shopA, id: kept.statementId } },
    })
    // A page and a half of older ones: rows as the store writes them.
    for (let at = 0; at < 30; at++) {
      const id = `20000000-0000-4000-8000-${String(at).padStart(12, '0')}`
      await db.statement.create({ data: { ...statement, id, submissionKey: id } })
      await db.returnCase.create({
        data: {
          ...{ ...kept, lines: kept.lines as object, id, statementId: id, reference: `RC-OLD${at}` },
          openedAt: new Date(Date.UTC(2026, 0, 1, 0, at % 7)),
        },
      })
    }
    const seen: string[] = []
    let after: string | undefined
    for (let pages = 0; pages === 0 || after !== undefined; pages++) {
      const query = `?locale=en${after === undefined ? '' : `&after=${after}`}`
      const { body } = await knock<BuyerCases>({ route: 'list', query })
      expect(body.cases.length).toBeLessThanOrEqual(20)
      seen.push(...body.cases.map(({ id }) => id))
      after = body.next
      expect(pages).toBeLessThan(5)
    }
    expect(seen).toHaveLength(new Set(seen).size)
    expect(seen.length).toBeGreaterThanOrEqual(32)
    await db.returnCase.deleteMany({ where: { shop: shopA, reference: { startsWith: 'RC-OLD' } } })
  })

  test('a glance at an order says what is possible, what is open, and of each line the one thing that matters', async () => {
    const { order, id } = await withdrawn([headphones, camera], mihai)
    const glance = await knock<BuyerGlance>({ route: 'glance', id: order, who: mihai })
    expect(glance.body).toMatchObject({ cases: [{ id, state: 'Partly accepted' }] })
    const fresh = await deliveredOrder([headphones, camera])
    await control().setClock('2026-11-16T10:00:00Z')
    const { body } = await knock<BuyerGlance>({ route: 'glance', id: fresh })
    expect(words([body.says ?? []])).toBe('You can send some of these items back until Monday 23 November.')
    expect(body.notes.map(({ title }) => title)).toEqual(['Over-ear headphones', 'Button camera'])
    expect(words(body.notes.map(({ text }) => text))).toContain('Made to your own')
    expect((await knock({ route: 'glance', id: fresh, who: mihai })).status).toBe(404)
    await control().setClock('2026-11-24T10:00:00Z')
    const late = await knock<BuyerGlance>({ route: 'glance', id: fresh })
    expect(words([late.body.says ?? []])).not.toContain('until Monday 23 November')
    await control().setClock('2026-11-16T11:00:00Z')
  })

  test('a case is told in full to its buyer, and to nobody else', async () => {
    const told = await read(first)
    expect(told).toMatchObject({ orderId: String(first.order), state: 'Accepted', can: { answer: [] } })
    expect(told.can.send?.items).toEqual([{ key: 0, title: 'Over-ear headphones', quantity: 1 }])
    expect(words(told.can.takeBack?.means ?? [])).toContain('Until Monday 23 November')
    expect(told.timeline.some(({ text, date }) => text === 'Send it back by' && date)).toBe(true)
    const printed = await slipAt(told.slipUrl ?? '')
    expect(printed.headers.get('content-type')).toBe('application/pdf')
    expect(await pdfWords(Buffer.from(await printed.arrayBuffer()))).toContain(told.reference)
    const forged = (told.slipUrl ?? '').replace(/.{4}$/, 'AAAA')
    for (const url of [forged, 'https://app.example/buyer/slip']) expect((await slipAt(url)).status).toBe(404)
    const strangers = [{ who: mihai }, { token: await tokenOf(shopB, 'eleni@example.gr') }]
    for (const stranger of strangers) {
      const unknown = await knock({ route: 'one', id: '00000000-0000-4000-8000-00000000dead', ...stranger })
      const theirs = await knock({ route: 'one', id: first.id, ...stranger })
      expect(theirs.status).toBe(404)
      expect(theirs).toEqual(unknown)
      const before = await eventsOf(first.id)
      const acted = await act(first.id, acting({ kind: 'write', words: 'Hello' }), stranger)
      expect(acted.status).toBe(404)
      expect(await eventsOf(first.id)).toEqual(before)
    }
  })

  test('each door asks who it is, and takes only what it is for', async () => {
    const tokens = [
      null,
      'forged',
      await tokenOf(shopA, ana, { aud: 'another-app' }),
      await control().adminToken(shopA),
    ]
    for (const token of tokens)
      for (const route of ['list', 'one', 'acts', 'glance'] as const) {
        const body = route === 'acts' ? { body: acting({ kind: 'write', words: 'Hello' }) } : {}
        expect((await knock({ route, id: first.id, token, ...body })).status).toBe(401)
      }
    expect((await knock({ route: 'list', body: {} })).status).toBe(405)
    expect((await knock({ route: 'acts', id: first.id })).status).toBe(405)
    for (const bad of [
      {},
      { kind: 'write' },
      acting({ kind: 'write', words: '  ' }),
      acting({ kind: 'send', keys: [] }),
    ])
      expect((await act(first.id, bad)).status).toBe(422)
  })
})

describe('what was sent back', () => {
  test('shows on the Return in Shopify, frees the refund, and is told to the merchant', async () => {
    const own = await withdrawn()
    const sending = acting({
      kind: 'send',
      keys: [0],
      carrier: 'Sameday',
      parcel: 'https://sameday.ro/t/3SAME0012345',
    })
    const done = await act(own.id, sending)
    expect(done.status).toBe(201)
    expect(done.body).toMatchObject({ stage: 'in_transit', state: 'On its way' })
    expect(done.body.can.send).toBeUndefined()
    expect(done.body.can.takeBack).toBeUndefined()
    expect((await act(own.id, sending)).status).toBe(200)
    await work(shopA, own.order)
    const view = await readCase(shopA, own.id)
    const events = view?.timeline.filter(({ event }) => event.type === 'sent_back') ?? []
    expect(events).toMatchObject([
      {
        actor: 'buyer',
        event: { proof: 'given_number', tracking: { number: '3SAME0012345', carrier: 'Sameday' } },
      },
    ])
    const [returned] = await returnsOf(shopA, own.order)
    expect(JSON.stringify(returned)).toContain('3SAME0012345')
    expect(await eventsOf(own.id)).toContain('return_way_arranged')
    // Nobody has to wait any more.
    const paid = await orderSettlement(shopA, own.id, { keys: [0], waived: false }, merchant)
    expect(paid).toEqual({ ok: true })
  })

  test('a receipt is proof as well, and is read by people', async () => {
    const own = await withdrawn()
    expect((await act(own.id, acting({ kind: 'send', keys: [0] }))).body).toMatchObject({
      ...{ error: 'invalid', fields: [{ path: 'parcel' }] },
    })
    const done = await act(
      own.id,
      acting({ kind: 'send', keys: [0], receipt: 'Poșta Română 16.11., nr. 77' }),
    )
    expect(done.status).toBe(201)
    const view = await readCase(shopA, own.id)
    const told = view?.timeline.find(({ event }) => event.type === 'sent_back')
    expect(told).toMatchObject({ words: 'Poșta Română 16.11., nr. 77', event: { proof: 'posting_receipt' } })
    expect((await act(own.id, acting({ kind: 'send', keys: [0, 9], parcel: '123456789' }))).status).toBe(409)
  })

  test('after it has arrived there is nothing to be told any more', async () => {
    const own = await withdrawn()
    await recordArrival(
      shopA,
      own.id,
      { pieces: [{ key: 0, quantity: 1, condition: 'whole' }], arrivedAt: new Date('2026-11-18T10:00:00Z') },
      merchant,
    )
    const late = await act(own.id, acting({ kind: 'send', keys: [0], parcel: '123456789' }))
    expect(late).toMatchObject({ status: 409, body: { error: 'conflict', told: { stage: 'arrived' } } })
  })
})

describe('an offered deduction', () => {
  async function offered(): Promise<Own & { offerId: string; seen: number }> {
    const own = await withdrawn()
    const pieces = [{ key: 0, quantity: 1, condition: 'whole' as const }]
    await recordArrival(shopA, own.id, { pieces, arrivedAt: new Date('2026-11-18T10:00:00Z') }, merchant)
    await work(shopA, own.order)
    const offer = { key: 0, amount: money(10_050, 'RON'), reason: 'The ear cushions are torn.' }
    expect(
      await offerDeduction(shopA, own.id, { ...offer, answerBy: new Date('2026-11-25T22:00:00Z') }, merchant),
    ).toEqual({ ok: true })
    const told = await read(own)
    return { ...own, offerId: told.can.answer[0]?.id ?? '', seen: told.seen }
  }

  test('is told with its reason, its last day and what each answer means', async () => {
    const own = await offered()
    const told = await read(own)
    expect(told.stage).toBe('checked')
    const [offer] = told.can.answer
    expect(words(offer?.says ?? [])).toBe(
      'The shop offers to pay back RON 100.50 less for Over-ear headphones: “The ear cushions are torn.” Please answer by Wednesday 25 November 2026. You need not agree, and silence does not count as a yes.',
    )
    const choices = offer && [offer.agree, offer.disagree, offer.object]
    expect(choices?.map(({ label, means }) => [label, words(means)])).toEqual([
      ['I agree', 'You get back RON 818.49. The matter is then settled for this item.'],
      [
        'I do not agree',
        'Nothing is taken off: what the shop owes you stays as it is. A person at the shop sees to it, reads what you write here and answers you.',
      ],
      [
        'Send it back to me',
        'The shop sends Over-ear headphones back to you, and you are not paid back for it. A person at the shop sees to it, reads what you write here and answers you.',
      ],
    ])
    expect(told.total).toMatchObject({ label: "You get back, before the shop's offer" })
    expect(told.total?.amount.replace('\u00a0', ' ')).toBe('RON 918.99')
    expect(words(told.items[0]?.text ?? [])).not.toContain('You get back')
    const { body } = await knock<BuyerCases>({ route: 'list' })
    expect(body.cases.find(({ id }) => id === own.id)?.asks).toBe(
      "Please answer the shop's offer by Wednesday 25 November 2026.",
    )
  })

  test('agreed to, settles at what was agreed', async () => {
    const { id, order, offerId, seen } = await offered()
    const answer = acting({ kind: 'answer', offerId, answer: 'agreed', seen })
    expect((await act(id, answer)).status).toBe(201)
    expect((await act(id, answer)).status).toBe(200)
    await orderSettlement(shopA, id, { keys: [0], waived: false }, merchant)
    await work(shopA, order)
    const { refunds } = (await control().ledger(shopA)) as unknown as {
      refunds: { orderId: number; minor: number }[]
    }
    expect(refunds.filter(({ orderId }) => orderId === order)).toMatchObject([{ minor: 81_849 }])
    const told = await read({ id, order })
    expect(told).toMatchObject({ stage: 'refunded', can: { answer: [] } })
    const late = await act(id, acting({ kind: 'take_back', seen: told.seen }))
    expect(late.status).toBe(409)
    expect(late.body.told?.stage).toBe('refunded')
  })

  test('not agreed to, goes to a person with the buyer’s words, and all of it is owed as before', async () => {
    const { id, order, offerId, seen } = await offered()
    const no = acting({ kind: 'answer', offerId, answer: 'disagreed', words: 'They came torn.', seen })
    expect((await act(id, no)).status).toBe(201)
    expect((await act(id, no)).status).toBe(200)
    const { waiting } = (await readCase(shopA, id)) ?? {}
    expect(waiting).toMatchObject([{ code: 'disagreed', keys: [0], words: 'They came torn.' }])
    const told = await read({ id, order })
    expect(told.total).toMatchObject({ label: 'You get back' })
    expect(told.total?.amount.replace('\u00a0', ' ')).toBe('RON 918.99')
    expect(told.timeline.map(({ text }) => text.replace('\u00a0', ' '))).toEqual(
      expect.arrayContaining(['You did not agree to RON 100.50 less', 'A person at the shop answers you']),
    )
    await orderSettlement(shopA, id, {}, { actor: 'engine' })
    await work(shopA, order)
    const { refunds } = (await control().ledger(shopA)) as unknown as {
      refunds: { orderId: number; minor: number }[]
    }
    expect(refunds.filter(({ orderId }) => orderId === order)).toMatchObject([{ minor: 91_899 }])
    expect((await readCase(shopA, id))?.waiting).toEqual([])
    const after = await read({ id, order })
    expect(after.timeline.map(({ text }) => text)).not.toContain('A person at the shop answers you')
  })

  test('wanted back, goes to a person with the buyer’s words, and is not paid', async () => {
    const { id, offerId, seen } = await offered()
    const objecting = acting({
      kind: 'answer',
      offerId,
      answer: 'goods_back',
      words: 'They came torn.',
      seen,
    })
    expect((await act(id, objecting)).status).toBe(201)
    const view = await readCase(shopA, id)
    expect(view?.waiting.map(({ code }) => code)).toEqual(['goods_back'])
    expect(view?.timeline.at(-1)).toMatchObject({ actor: 'buyer', words: 'They came torn.' })
    expect((await read({ id, order: 0 })).written).toMatchObject([{ words: 'They came torn.' }])
  })

  test('taken back by the shop at the same moment, the answer is refused and told why', async () => {
    const { id, offerId, seen } = await offered()
    expect(await withdrawOffer(shopA, id, { deductionId: offerId }, merchant)).toEqual({ ok: true })
    const late = await act(id, acting({ kind: 'answer', offerId, answer: 'agreed', seen }))
    expect(late).toMatchObject({ status: 409, body: { error: 'conflict', told: { can: { answer: [] } } } })
    expect(late.body.message).toMatch(/^Something has happened/)
    expect(await eventsOf(id)).not.toContain('deduction_answered')
  })

  test('answered twice at once, one answer counts', async () => {
    const { id, offerId, seen } = await offered()
    const answers = [
      acting({ kind: 'answer', offerId, answer: 'agreed', seen }),
      acting({ kind: 'answer', offerId, answer: 'goods_back', seen }),
    ]
    const done = await Promise.all(answers.map((body) => act(id, body)))
    expect(done.map(({ status }) => status).toSorted()).toEqual([201, 409])
    expect((await eventsOf(id)).filter((type) => type === 'deduction_answered')).toHaveLength(1)
  })
})

describe('taken back', () => {
  test('the Return is cancelled in Shopify, the case is over, and its items can be stated again', async () => {
    const own = await withdrawn()
    const { seen } = await read(own)
    const body = acting({ kind: 'take_back', seen })
    const both = await Promise.all([act(own.id, body), act(own.id, body)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 201])
    expect((await eventsOf(own.id)).filter((type) => type === 'request_taken_back')).toHaveLength(1)
    await work(shopA, own.order)
    expect((await returnsOf(shopA, own.order)).map(({ status }) => status)).toEqual(['CANCELED'])
    const told = await read(own)
    expect(told).toMatchObject({ stage: 'closed', can: { answer: [] } })
    expect(told.can.takeBack).toBeUndefined()
    const glance = await knock<BuyerGlance>({ route: 'glance', id: own.order })
    expect(words([glance.body.says ?? []])).toBe('You can send these items back until Monday 23 November.')
    expect(glance.body.cases).toEqual([])
    expect((await view(own.order)).body.items[0]?.quantity).toBe(1)
  })

  test('not on its way, and not after more has happened than was seen', async () => {
    const own = await withdrawn()
    const { seen } = await read(own)
    expect((await act(own.id, acting({ kind: 'send', keys: [0], parcel: '123456789' }))).status).toBe(201)
    const stale = await act(own.id, acting({ kind: 'take_back', seen }))
    expect(stale.status).toBe(409)
    expect(stale.body.message).toMatch(/^Something has happened/)
    const known = await act(own.id, acting({ kind: 'take_back', seen: stale.body.told?.seen ?? 0 }))
    expect(known.body.message).toMatch(/^It is on its way/)
    expect(await eventsOf(own.id)).not.toContain('request_taken_back')
  })
})

describe('words to the shop', () => {
  test('wait for a person, in a case that is over too, until somebody says how they dealt with them', async () => {
    const own = await withdrawn()
    const { seen } = await read(own)
    await act(own.id, acting({ kind: 'take_back', seen }))
    await work(shopA, own.order)
    const key = newActKey()
    const script = '<script>alert(1)</script> When is somebody there?'
    const writing = acting({ kind: 'write', words: script }, key)
    const both = await Promise.all([act(own.id, writing), act(own.id, writing)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 201])
    expect(both[0]?.body.written).toMatchObject([{ words: script }])
    await work(shopA, own.order)
    const view = await readCase(shopA, own.id)
    expect(view).toMatchObject({ state: 'closed', needsPerson: true, actions: ['dealWith'] })
    expect(view?.timeline.at(-1)).toMatchObject({ actor: 'buyer', words: script })
    const row = await db.buyerAct.findFirstOrThrow({ where: { shop: shopA, submissionKey: key } })
    expect(row.content).not.toContain('script')
    const dealt = { resolution: 'dealt_with', reason: 'Called them.', ...merchant } as const
    expect(await resolveReview(shopA, own.id, dealt)).toEqual({ ok: true })
    await work(shopA, own.order)
    expect(await readCase(shopA, own.id)).toMatchObject({ state: 'closed', needsPerson: false, actions: [] })
  })
})
