/** A statement that reached people at the shop: entered, recorded, acknowledged, decided by when it was sent. */
import { describe, expect, test } from 'vitest'
import { db } from '../../../app/db.server.ts'
import { readCase } from '../../../app/returns/merchant/read-case.ts'
import { type EnterResult, enterStatement } from '../../../app/returns/staff/enter-statement.ts'
import { type StatableOrder, statableOrder } from '../../../app/returns/staff/statable-order.ts'
import type { TypedStatement } from '../../../app/returns/staff/statement-form.ts'
import { shopA, shopB } from '../../harness/test-environment.ts'
import { wishFor } from '../buyer/wishes.ts'
import {
  ana,
  camera,
  caseOf,
  control,
  deliveredOrder,
  earpiece,
  headphones,
  newKey,
  onStage,
  returnsOf,
  state,
  work,
} from '../stage.ts'

onStage()

const bucharest = { shop: shopA, timezone: 'Europe/Bucharest' }
const by = 'merchant:902541635' as const
const ENTERED = '2026-11-25T08:00:00Z'

async function shown(order: number, shop = shopA): Promise<StatableOrder> {
  const { orders } = (await control().ledger(shop)) as unknown as { orders: { id: number; name: string }[] }
  const found = await statableOrder(shop, orders.find(({ id }) => id === order)?.name ?? '')
  if (typeof found === 'string') throw new Error(found)
  return found
}

type Change = Partial<TypedStatement> & { wish?: string }

/** All of the order's first item, as somebody typed it on 25 November. */
async function typed(order: number, { wish = 'withdrawal', ...change }: Change = {}) {
  const [item] = (await shown(order)).items
  const said = { unit: item?.unit ?? '', quantity: '1', wish, fact: '', answer: '' }
  return {
    ...{ channel: 'phone', sentOn: '2026-11-20', sentTime: '14:03', locale: 'en', words: '', answersTo: '' },
    ...{ items: [said], ...change },
  }
}

const entering = (order: number, given: TypedStatement, submissionKey = newKey()): Promise<EnterResult> =>
  enterStatement(bucharest, { orderId: String(order), typed: given, submissionKey, by }, new Date(ENTERED))

/** Entered and worked as far as it goes by itself. */
async function entered(order: number, change: Change = {}) {
  await control().setClock(ENTERED)
  const done = await entering(order, await typed(order, change))
  if (!done.ok) throw new Error(JSON.stringify(done))
  await work(shopA, order)
  const seen = await readCase(shopA, done.caseId)
  if (seen === null) throw new Error('no case')
  return seen
}

const statementsOf = (order: number, shop = shopA) =>
  db.statement.findMany({ where: { shop, orderId: String(order) }, include: { case: true } })

describe('an order, as people call it', () => {
  test('is found by its number with and without "#", and by its address in Shopify', async () => {
    const order = await deliveredOrder([headphones, earpiece])
    const { name, items, ...rest } = await shown(order)
    const bare = name.replace('#', '')
    for (const called of [name, bare, ` ${name} `, `https://admin.shopify.com/store/x/orders/${order}?a=b`])
      expect(await statableOrder(shopA, called)).toMatchObject({ id: String(order), name })
    expect(rest).toMatchObject({ email: ana, orderedAt: expect.stringMatching(/^2026-11-02T09:00/) })
    expect(items).toMatchObject([
      { title: 'Over-ear headphones', quantity: 1, left: 1, isShipped: true },
      { title: 'In-ear earpiece', question: { fact: 'sealIntact', text: expect.stringMatching(/seal/) } },
    ])
    expect(items[0]?.wishes.slice(0, 3)).toEqual(['withdrawal', 'exchange', 'conformity_claim'])
  })

  test.each(['#999999', '', '"', "' OR status:open OR name:'", 'x/orders/999999999'])(
    'nothing is called %j',
    async (called) => {
      expect(await statableOrder(shopA, called)).toBe('not_found')
    },
  )

  test('another shop’s order is none of this shop’s: not to be seen, and nothing is recorded about it', async () => {
    const order = await deliveredOrder([headphones], { shop: shopB, who: 'eleni@example.gr' })
    expect(await statableOrder(shopA, `/orders/${order}`)).toBe('not_found')
    const { items } = await shown(order, shopB)
    const said = { unit: items[0]?.unit ?? '', quantity: '1', wish: 'withdrawal', fact: '', answer: '' }
    const own = await typed(await deliveredOrder([headphones]))
    await control().setClock(ENTERED)
    expect(await entering(order, { ...own, items: [said] })).toEqual({
      ok: false,
      errors: { order: 'order_gone' },
    })
    expect(await statementsOf(order)).toEqual([])
    expect(await statementsOf(order, shopB)).toEqual([])
  })

  test('that nobody has: said beside the field, and nothing is recorded', async () => {
    const given = await typed(await deliveredOrder([headphones]))
    for (const orderId of ['999999999', '', 'x'])
      expect(
        await enterStatement(
          bucharest,
          { orderId, typed: given, submissionKey: newKey(), by },
          new Date(ENTERED),
        ),
      ).toEqual({ ok: false, errors: { order: 'order_gone' } })
  })
})

describe('a statement that is entered', () => {
  test('is recorded word for word with how, when and by whom, and a copy goes to the buyer', async () => {
    const order = await deliveredOrder([headphones])
    const seen = await entered(order, { words: '  Too big.\nPlease take it back. ' })
    expect(seen).toMatchObject({ channel: 'phone', state: 'accepted', needsPerson: false })
    expect(seen.statement).toMatchObject({
      ...{ sentAt: '2026-11-20T12:03:00.000Z', receivedAt: '2026-11-20T12:03:00.000Z' },
      entered: { by, at: '2026-11-25T08:00:00.000Z' },
      ...{ words: '  Too big.\nPlease take it back. ', contact: ana },
    })
    expect(seen.timeline[0]).toMatchObject({ actor: by, event: { type: 'statement_recorded' } })
    expect((await returnsOf(shopA, order)).map(({ status }) => status)).toEqual(['OPEN'])
    const [mail] = seen.messages
    expect(mail).toMatchObject({ kind: 'acknowledgement', recipient: ana })
    expect(mail?.text).toContain('You called us on Friday 20 November 2026 at 14:03')
    expect(mail?.text).toContain('Written down: Wednesday 25 November 2026 at 10:00')
    expect(mail?.text).toContain('Too big.\nPlease take it back.')
    expect(mail?.text).not.toMatch(/accepted|It reached us on/i)
  })

  test('pressed twice, one after the other or at once, it is one statement', async () => {
    const order = await deliveredOrder([headphones])
    await control().setClock(ENTERED)
    const [given, key] = [await typed(order), newKey()]
    const done = await Promise.all([entering(order, given, key), entering(order, given, key)])
    done.push(await entering(order, given, key))
    expect(new Set(done.map((it) => it.ok && it.caseId)).size).toBe(1)
    expect(done.filter((it) => it.ok && it.isNew)).toHaveLength(1)
    expect(await statementsOf(order)).toHaveLength(1)
    await work(shopA, order)
    const where = { shop: shopA, case: { orderId: String(order) } }
    const kinds = (await db.message.findMany({ where })).map(({ kind }) => kind)
    expect(kinds.toSorted()).toEqual(['acknowledgement', 'decision'])
  })

  test('changed after its answer was lost, it is another one: nothing that was written down is dropped', async () => {
    const order = await deliveredOrder([headphones])
    await control().setClock(ENTERED)
    const [given, key] = [await typed(order), newKey()]
    await entering(order, given, key)
    const changed = { ...given, words: 'both of them' }
    const done = [await entering(order, changed, key), await entering(order, changed, key)]
    expect(done.map((it) => it.ok && it.isNew)).toEqual([true, false])
    expect(await statementsOf(order)).toHaveLength(2)
  })

  test('with something that cannot be understood is not recorded', async () => {
    const order = await deliveredOrder([headphones])
    await control().setClock(ENTERED)
    const given = await typed(order, { channel: '', sentOn: '2026-11-26', items: [] })
    expect(await entering(order, given)).toEqual({
      ok: false,
      errors: { channel: 'channel', sentOn: 'inFuture', items: 'nothing' },
    })
    expect(await statementsOf(order)).toEqual([])
  })

  test('is answered where the buyer asked for it; elsewhere nobody is written to', async () => {
    const order = await deliveredOrder([headphones])
    const seen = await entered(order, { answersTo: 'ana.work@example.ro', locale: 'ro' })
    expect(seen.messages).toHaveLength(2)
    expect(new Set(seen.messages.map(({ recipient }) => recipient))).toEqual(new Set(['ana.work@example.ro']))
    expect(seen.messages[0]?.text).toContain('Ne-ați telefonat')
  })

  test('a letter reached the shop by the day on which it was entered', async () => {
    const seen = await entered(await deliveredOrder([headphones]), { channel: 'letter' })
    expect(seen.statement).toMatchObject({
      ...{ sentAt: '2026-11-20T12:03:00.000Z', receivedAt: '2026-11-25T08:00:00.000Z' },
    })
  })
})

describe('what counts is when it was sent, not when it was entered', () => {
  // Delivered on Monday 9 November: in Romania the right ends with Monday the 23rd. Entered on the 25th.
  test.each([
    ['2026-11-23', '23:58', 'accepted'],
    ['2026-11-23', '23:59', 'accepted'],
    ['2026-11-24', '00:00', 'refused'],
    ['2026-11-24', '00:01', 'refused'],
  ])('sent on %s at %s: %s', async (sentOn, sentTime, acceptance) => {
    const seen = await entered(await deliveredOrder([headphones]), { sentOn, sentTime })
    expect(seen.lines).toMatchObject([{ acceptance }])
    expect(seen.messages.map(({ kind }) => kind)).toContain('acknowledgement')
  })

  test('sent before the parcel came, entered long after: the right had not even begun to end', async () => {
    const order = await deliveredOrder([headphones])
    const seen = await entered(order, { sentOn: '2026-11-05', sentTime: '09:00' })
    expect(seen).toMatchObject({ state: 'accepted' })
    expect((await returnsOf(shopA, order)).map(({ status }) => status)).toEqual(['OPEN'])
  })
})

describe('whatever it is about, it is recorded and acknowledged', () => {
  test('excluded: refused with its reasons', async () => {
    const seen = await entered(await deliveredOrder([camera]))
    expect(seen).toMatchObject({ state: 'refused' })
    expect(seen.messages.map(({ kind }) => kind)).toContain('acknowledgement')
  })

  test.each(['placed', 'shipped'] as const)('not delivered (%s)', async (until) => {
    const order = await deliveredOrder([headphones], { until })
    const seen = await entered(order, { sentOn: '2026-11-04' })
    expect(seen).toMatchObject({ state: 'accepted' })
    expect(seen.messages.map(({ kind }) => kind)).toContain('acknowledgement')
  })

  test('an answer that nobody has is left for the questions', async () => {
    const order = await deliveredOrder([earpiece])
    expect(await entered(order)).toMatchObject({ state: 'needs_answer', needsPerson: true })
  })

  test('what the buyer did say of it is not asked again', async () => {
    const order = await deliveredOrder([earpiece])
    const [item] = (await typed(order)).items
    const items = [
      { unit: item?.unit ?? '', quantity: '1', wish: 'withdrawal', fact: 'sealIntact', answer: 'true' },
    ]
    expect(await entered(order, { items })).toMatchObject({ state: 'accepted' })
  })

  // The shop's document names mail and WhatsApp for a swap; for a withdrawal no law lets it.
  test.each([
    ['email', 'exchange', 'accepted'],
    ['phone', 'exchange', 'review'],
    ['phone', 'withdrawal', 'accepted'],
  ])('by %s, %s: %s', async (channel, wish, acceptance) => {
    const seen = await entered(await deliveredOrder([headphones]), { channel, wish })
    expect(seen.lines).toMatchObject([{ acceptance }])
    expect(seen.facts).toContainEqual(expect.objectContaining({ fact: 'requestChannel', value: channel }))
  })
})

test('a buyer’s own page cannot say where answers go, nor put words beside the items', async () => {
  const order = await deliveredOrder([headphones])
  await control().setClock('2026-11-16T10:00:00Z')
  const body = { ...(await wishFor(order)), answersTo: 'mallory@example.com', words: { not: 'text' } }
  const sent = await state(order, body)
  await work(shopA, order)
  const { id } = await caseOf(shopA, sent.body.reference)
  const seen = await readCase(shopA, id)
  expect(seen?.messages).toHaveLength(2)
  expect(new Set(seen?.messages.map(({ recipient }) => recipient))).toEqual(new Set([ana]))
  expect(seen?.statement.words).toBeUndefined()
})
