import { expect, test } from 'vitest'
import { readCase } from '../../../app/returns/merchant/read-case.ts'
import { resolveReview } from '../../../app/returns/merchant/resolve-review.ts'
import { shopA } from '../../harness/test-environment.ts'
import { wishFor } from '../buyer/wishes.ts'
import {
  caseOf,
  check,
  control,
  deliveredOrder,
  earpiece,
  headphones,
  onStage,
  state,
  view,
  work,
} from '../stage.ts'

onStage()

/** A withdrawal of one piece: what the buyer is shown before sending, and the case it becomes. */
async function withdraw(order: number, title: RegExp): Promise<{ shown: string | undefined; id: string }> {
  const body = await wishFor(order, { title })
  const shown = (await check(order, body)).body.total?.amount
  const { reference } = (await state(order, body)).body
  await work(shopA, order)
  return { shown, id: (await caseOf(shopA, reference)).id }
}

const approve = async (order: number, id: string): Promise<void> => {
  await resolveReview(shopA, id, { resolution: 'approved', reason: 'Seen.', actor: 'merchant:7' })
  await work(shopA, order)
}

/** What the buyer's list says of an order's cases, newest first, beside what the merchant's pages say. */
const both = async (order: number, ids: readonly string[]) => ({
  buyer: (await view(order)).body.cases.map(({ total }) => total?.amount),
  merchant: (await Promise.all(ids.map((id) => readCase(shopA, id)))).map((seen) => seen?.money?.total),
})

test('the merchant sees the total that the buyer saw, and delivery in the first case only', async () => {
  const order = await deliveredOrder([{ ...headphones, quantity: 2 }])
  await control().setClock('2026-11-16T10:00:00Z')
  const first = await withdraw(order, /headphones/)
  await control().setClock('2026-11-16T11:00:00Z')
  const second = await withdraw(order, /headphones/)
  const [one, two] = await Promise.all([readCase(shopA, first.id), readCase(shopA, second.id)])
  expect(one?.money?.rows.map(({ what }) => what)).toEqual(['item', 'outward_shipping'])
  expect(two?.money?.rows.map(({ what }) => what)).toEqual(['item'])
  expect(first.shown).toMatch(/\d/)
  expect([one?.money?.total, two?.money?.total]).toEqual([first.shown, second.shown])
})

test('delivery belongs to the case accepted first, for the buyer and for the merchant', async () => {
  const order = await deliveredOrder([headphones, earpiece])
  await control().setClock('2026-11-16T10:00:00Z')
  const waiting = await withdraw(order, /earpiece/)
  await control().setClock('2026-11-16T11:00:00Z')
  const granted = await withdraw(order, /headphones/)
  const early = await both(order, [granted.id, waiting.id])
  expect(early.buyer).toEqual([granted.shown, undefined])
  expect(early.merchant).toEqual(early.buyer)
  await control().setClock('2026-11-16T12:00:00Z')
  await approve(order, waiting.id)
  const late = await both(order, [granted.id, waiting.id])
  expect(late.buyer[0]).toBe(granted.shown)
  expect(late.merchant).toEqual(late.buyer)
  const approved = await readCase(shopA, waiting.id)
  expect(approved?.money?.rows.map(({ what }) => what)).toEqual(['item'])
})

test('once the merchant approved it, the buyer reads the amount, the days and where to send it', async () => {
  const order = await deliveredOrder([earpiece])
  await control().setClock('2026-11-16T10:00:00Z')
  const { id, shown } = await withdraw(order, /earpiece/)
  expect(shown).toBeUndefined()
  const { ifApproved } = (await readCase(shopA, id)) ?? {}
  await approve(order, id)
  const [told] = (await view(order)).body.cases
  const seen = await readCase(shopA, id)
  expect(ifApproved).toMatch(/\d/)
  expect(seen?.money?.total).toBe(ifApproved)
  expect(seen).not.toHaveProperty('ifApproved')
  expect(told?.total?.amount).toBe(seen?.money?.total)
  expect(told?.total?.by).toMatch(/parcel or your proof of posting: by Wednesday 2 December/)
  const text = told?.items[0]?.text
    ?.flat()
    .map((part) => part.text)
    .join(' ')
  expect(text).toContain('Send it by')
  expect(
    told?.instructions
      ?.flat()
      .map((part) => part.text)
      .join(' '),
  ).toContain('Strada Lipscani')
  expect(told?.timeline).toContainEqual(
    expect.objectContaining({ text: 'Send it back by', date: expect.any(String) }),
  )
  const refund = told?.timeline.find((step) => /money comes back/.test(step.text))
  expect(refund).toMatchObject({ text: expect.stringContaining('once the shop has'), done: false })
  expect(refund).not.toHaveProperty('date')
})
