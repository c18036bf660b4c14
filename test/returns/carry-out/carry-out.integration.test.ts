import { describe, expect, test } from 'vitest'
import { db } from '../../../app/db.server.ts'
import type { CaseEvent } from '../../../app/returns/case/case-event.ts'
import { changeCase } from '../../../app/returns/case/case-store.ts'
import { readCase } from '../../../app/returns/merchant/read-case.ts'
import { resolveReview } from '../../../app/returns/merchant/resolve-review.ts'
import { shopA, shopB } from '../../harness/test-environment.ts'
import { watchMetrics } from '../../harness/watch-metrics.ts'
import { type Wish, wishFor } from '../buyer/wishes.ts'
import {
  camera,
  caseOf,
  control,
  deliveredOrder,
  earpiece,
  headphones,
  onStage,
  returnsOf,
  state,
  view,
  work,
} from '../stage.ts'

onStage()

const stated = async (order: number, wishes: Wish[]) => {
  const sent = await state(order, await wishFor(order, ...wishes))
  expect(sent.status).toBe(201)
  return sent.body.reference
}

const idOf = async (reference: string) => (await caseOf(shopA, reference)).id

describe('a request with mixed outcomes', () => {
  test('becomes one Return per outcome: approved, declined with the clause, left for a person', async () => {
    const order = await deliveredOrder([camera, headphones, earpiece])
    await control().setClock('2026-11-16T10:00:00Z')
    const risen = await watchMetrics('recourse_decisions_total')
    const reference = await stated(order, [
      { title: /camera/ },
      { title: /headphones/ },
      { title: /earpiece/ },
    ])
    await work(shopA, order)
    await work(shopA, order)
    expect(await risen()).toEqual({
      'recourse_decisions_total{outcome="asks"}': 1,
      'recourse_decisions_total{outcome="granted"}': 1,
      'recourse_decisions_total{outcome="refused"}': 1,
    })
    const returns = await returnsOf(shopA, order)
    expect(returns.map(({ status }) => status).sort()).toEqual(['DECLINED', 'OPEN', 'REQUESTED'])
    const declined = returns.find(({ status }) => status === 'DECLINED')
    expect(declined?.decline?.note).toMatch(/Clause A3.*16\(c\).*guarantee/)
    expect(declined?.decline?.note?.length).toBeLessThanOrEqual(500)
    const seen = await readCase(shopA, await idOf(reference))
    expect(seen).toMatchObject({ state: 'needs_answer', needsPerson: true, actions: ['approve', 'decline'] })
    expect(seen?.waiting.map(({ code }) => code)).toEqual(['needs_answer'])
    const [refused] = seen?.lines.find(({ title }) => /camera/.test(title))?.remedies ?? []
    const against = refused?.reasons.filter(({ bears }) => bears === 'against') ?? []
    expect(against.flatMap(({ citations }) => citations).join(' ')).toMatch(/Clause A3.*16\(c\)/)
  })
})

describe('Shopify’s own rules', () => {
  test('what Shopify refuses is left to a person, with its words; approving tries again', async () => {
    const order = await deliveredOrder([headphones])
    await control().setClock('2026-11-16T10:00:00Z')
    const reference = await stated(order, [{ title: /headphones/ }])
    await control().faults({ graphql: [{ operation: 'RequestReturn', kind: 'userError', times: 2 }] })
    await work(shopA, order)
    await work(shopA, order)
    expect(await returnsOf(shopA, order)).toEqual([])
    const id = await idOf(reference)
    const seen = await readCase(shopA, id)
    expect(seen?.waiting).toMatchObject([{ code: 'shopify_refused', detail: expect.stringMatching(/\w/) }])
    const judged = { resolution: 'approved' as const, reason: 'try again', actor: 'merchant:1' as const }
    expect(await resolveReview(shopA, id, judged)).toEqual({ ok: true })
    await work(shopA, order)
    expect((await returnsOf(shopA, order)).map(({ status }) => status)).toEqual(['OPEN'])
    expect(await readCase(shopA, id)).toMatchObject({ state: 'accepted', needsPerson: false, actions: [] })
  })
})

describe('not shipped', () => {
  test('a granted withdrawal is left to a person, and done when they say so', async () => {
    const order = await deliveredOrder([headphones], { until: 'placed' })
    const [item] = (await view(order)).body.items
    expect(item).toMatchObject({ outcome: 'granted', unit: expect.stringMatching(/\/unfulfilled$/) })
    expect(item).toMatchObject({ isSentBack: false })
    expect(item?.options.map(({ label }) => label)).toContain('Withdraw, money back')
    const reference = await stated(order, [{ title: /headphones/ }])
    expect(JSON.stringify((await view(order)).body)).not.toMatch(/send (it|this) back|Send it to/i)
    await work(shopA, order)
    await work(shopA, order)
    const id = await idOf(reference)
    const seen = await readCase(shopA, id)
    expect(seen).toMatchObject({ state: 'accepted', needsPerson: true })
    expect(seen?.waiting.map(({ code }) => code)).toEqual(['not_shipped'])
    expect(seen?.lines).toMatchObject([{ isSentBack: false }])
    const judged = { resolution: 'dealt_with' as const, reason: 'cancelled', actor: 'merchant:1' as const }
    await resolveReview(shopA, id, judged)
    await work(shopA, order)
    expect(await readCase(shopA, id)).toMatchObject({ state: 'closed', needsPerson: false, waiting: [] })
  })

  test.each([
    ['with its money, there is nothing left to do and the case is closed', true, 'closed', []],
    ['and not paid back, it waits for a person', false, 'accepted', ['unpaid']],
  ])('cancelled in Shopify %s', async (_, refund, after, waits) => {
    const order = await deliveredOrder([headphones], { until: 'placed' })
    const reference = await stated(order, [{ title: /headphones/ }])
    await work(shopA, order)
    await control().call(`/shops/${shopA}/orders/${order}/cancel`, { refund })
    await work(shopA, order)
    await work(shopA, order)
    const seen = await readCase(shopA, await idOf(reference))
    expect(seen?.state).toBe(after)
    expect(seen?.waiting.map(({ code }) => code)).toEqual(waits)
    expect((await view(order)).body.items).toEqual([])
  })

  test('shipped after all, it comes back through a Return like anything else', async () => {
    const order = await deliveredOrder([headphones], { until: 'placed' })
    const reference = await stated(order, [{ title: /headphones/ }])
    await work(shopA, order)
    await control().call(`/shops/${shopA}/orders/${order}/release`, {})
    await control().fulfil(shopA, order)
    await work(shopA, order)
    expect((await returnsOf(shopA, order)).map(({ status }) => status)).toEqual(['OPEN'])
    expect(await readCase(shopA, await idOf(reference))).toMatchObject({
      needsPerson: false,
      state: 'accepted',
    })
  })
})

describe('a person judges', () => {
  const underReview = async () => {
    const order = await deliveredOrder([earpiece])
    await control().setClock('2026-11-16T10:00:00Z')
    const reference = await stated(order, [{ title: /earpiece/ }])
    await work(shopA, order)
    return { order, reference, id: await idOf(reference) }
  }
  const changed = { ok: false, why: 'changed_meanwhile' }
  const approve = { resolution: 'approved', reason: 'The seal is fine.', actor: 'merchant:7' } as const
  const decline = { resolution: 'declined', reason: 'The seal was broken.', actor: 'merchant:8' } as const

  const happens = (id: string, event: CaseEvent) =>
    changeCase(shopA, id, new Date(), async () => [{ actor: 'engine', event }])

  test('what they were not shown they do not answer; what asks nothing else changes nothing', async () => {
    const { id } = await underReview()
    const seen = (await readCase(shopA, id))?.carryOut.seen
    if (seen === undefined) throw new Error('the page shows no number')
    await happens(id, { type: 'order_found' })
    expect(await resolveReview(shopA, id, { ...approve, seen: seen + 9 })).toEqual(changed)
    await happens(id, { type: 'left_for_review', code: 'refund_refused', keys: [0] })
    expect(await resolveReview(shopA, id, { ...approve, seen })).toEqual(changed)
    const since = (await readCase(shopA, id))?.carryOut.seen ?? 0
    await happens(id, { type: 'order_found' })
    expect(await resolveReview(shopA, id, { ...approve, seen: since })).toEqual({ ok: true })
  })

  test('approving opens the Return in Shopify; what the engine had said is kept beside it', async () => {
    const { order, id } = await underReview()
    expect(await resolveReview(shopA, id, approve)).toEqual({ ok: true })
    await work(shopA, order)
    expect((await returnsOf(shopA, order)).map(({ status }) => status)).toEqual(['OPEN'])
    const seen = await readCase(shopA, id)
    expect(seen).toMatchObject({ state: 'accepted', needsPerson: false, actions: [] })
    expect(seen?.lines[0]?.remedies[0]?.duties).toContainEqual(expect.objectContaining({ by: '2026-12-02' }))
    expect(seen?.money?.rows.map(({ what }) => what)).toEqual(['item', 'outward_shipping'])
    expect(seen?.timeline).toContainEqual(
      expect.objectContaining({
        actor: 'merchant:7',
        event: {
          type: 'resolved_by_merchant',
          resolution: 'approved',
          keys: [0],
          reason: 'The seal is fine.',
          engineSaid: [{ key: 0, outcome: 'asks' }],
        },
      }),
    )
  })

  test('declining declines the Return with the reason and the clause', async () => {
    const { order, id } = await underReview()
    await resolveReview(shopA, id, decline)
    await work(shopA, order)
    const [declined] = await returnsOf(shopA, order)
    expect(declined).toMatchObject({ status: 'DECLINED', decline: { reason: 'OTHER' } })
    expect(declined?.decline?.note).toMatch(/^The seal was broken\. .*A5/)
    const [shown] = (await view(order)).body.cases
    expect(shown?.state).toBe('Not possible')
  })

  test.each([
    ['', 'reason_required'],
    ['   ', 'reason_required'],
    ['r'.repeat(301), 'reason_too_long'],
  ])('a reason is required, and short enough for Shopify: %j', async (reason, why) => {
    const { id } = await underReview()
    expect(await resolveReview(shopA, id, { ...decline, reason })).toEqual({ ok: false, why })
    expect(await readCase(shopA, id)).toMatchObject({ actions: ['approve', 'decline'] })
  })

  test('of two who judge at once one is heard', async () => {
    const { order, id } = await underReview()
    const answers = await Promise.all([resolveReview(shopA, id, approve), resolveReview(shopA, id, decline)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const events = await db.caseEvent.findMany({
      where: { shop: shopA, caseId: id, type: 'resolved_by_merchant' },
    })
    expect(events).toHaveLength(1)
    expect(await resolveReview(shopA, id, approve)).toEqual({ ok: false, why: 'nothing_to_resolve' })
    await work(shopA, order)
  })

  test('another shop’s case is none', async () => {
    const { id } = await underReview()
    expect(await resolveReview(shopB, id, approve)).toEqual({ ok: false, why: 'not_found' })
    expect(await readCase(shopB, id)).toBeNull()
  })
})
