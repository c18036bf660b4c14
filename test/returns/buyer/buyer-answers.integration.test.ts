import { expect, test } from 'vitest'
import type { BuyerCase, Sentence } from '../../../app/returns/buyer/buyer-wire.ts'
import { closeCase } from '../../../app/returns/merchant/close-case.ts'
import { resolveReview } from '../../../app/returns/merchant/resolve-review.ts'
import { shopA } from '../../harness/test-environment.ts'
import {
  camera,
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
import { wishFor } from './wishes.ts'

onStage()

const said = (sentences: readonly Sentence[] | undefined) =>
  (sentences ?? []).map((parts) => parts.map(({ text }) => text).join('')).join('\n')

const stated = async (order: number, at = '2026-11-16T10:00:00Z') => {
  await control().setClock(at)
  const body = await wishFor(order)
  const checked = (await check(order, body)).body
  const { body: receipt } = await state(order, body)
  await work(shopA, order)
  return { checked, receipt }
}

/** A case as the list of the order shows it. */
const listed = async (order: number, reference: string): Promise<BuyerCase> => {
  const found = (await view(order)).body.cases.find((one) => one.reference === reference)
  if (found === undefined) throw new Error(`${reference} is not listed`)
  return found
}

test('what was accepted says as it was checked what comes back, by when, and what to send where', async () => {
  const order = await deliveredOrder([headphones])
  const { checked, receipt } = await stated(order)
  const shown = await listed(order, receipt.reference)
  expect(checked.total?.by).toContain('if that is later')
  for (const told of [receipt, shown]) {
    expect(told.total).toEqual(checked.total)
    const item = said(told.items[0]?.text)
    expect(item).toContain(said(checked.lines[0]?.detail))
    expect(item).toMatch(/Send it by .*\n.*pays? for sending it back/)
    const instructions = said(told.instructions)
    expect(instructions).toContain('Strada Lipscani 12, București')
    expect(instructions).toMatch(/Enclose the return slip, or a note with RC-\w{6}\./)
    expect(instructions).not.toContain('You find the answer')
  }
  expect(said(receipt.items[0]?.text)).toMatch(/^Accepted\./)
  expect(said(shown.items[0]?.text)).not.toContain('Accepted.')
})

test('a case that the shop closed says why, from then on, and nothing of what did not happen', async () => {
  const order = await deliveredOrder([headphones])
  const { receipt } = await stated(order)
  const { id } = await caseOf(shopA, receipt.reference)
  const closed = await closeCase(shopA, id, { reason: 'Lost on its way.' }, { actor: 'merchant:1' })
  expect(closed).toEqual({ ok: true })
  const timeline = ['Statement received', 'Decided', 'Closed'].map((text) => ({ text, done: true }))
  const told = { state: 'Closed', closing: 'The shop closed this return: “Lost on its way.”', timeline }
  expect(await listed(order, receipt.reference)).toMatchObject(told)
  await work(shopA, order)
  expect(await listed(order, receipt.reference)).toMatchObject(told)
})

test('delivery is told with the first of two cases and not again with the second', async () => {
  const order = await deliveredOrder([{ product: 'over-ear-headphones', quantity: 2 }])
  const first = await stated(order)
  const second = await stated(order, '2026-11-16T11:00:00Z')
  expect(first.receipt.total).not.toEqual(second.receipt.total)
  for (const { checked, receipt } of [first, second]) {
    expect(receipt.total).toEqual(checked.total)
    expect((await listed(order, receipt.reference)).total).toEqual(checked.total)
  }
})

test('what was refused says why, on what basis and what stays open, and asks for nothing to be sent', async () => {
  const order = await deliveredOrder([camera])
  const { receipt } = await stated(order)
  const shown = await listed(order, receipt.reference)
  for (const told of [receipt, shown]) {
    expect(said(told.items[0]?.text)).toMatch(
      /Not possible: Made .*\nThis comes from: .*A3.*16\(c\).*\n.*guarantee/,
    )
    expect(told).not.toHaveProperty('total')
    expect(told).not.toHaveProperty('instructions')
  }
})

const EARPIECE = [earpiece]
const judged = async (resolution: 'approved' | 'declined') => {
  const order = await deliveredOrder(EARPIECE)
  const { receipt } = await stated(order)
  const { id } = await caseOf(shopA, receipt.reference)
  await resolveReview(shopA, id, { resolution, reason: 'As the photograph shows.', actor: 'merchant:7' })
  await work(shopA, order)
  return listed(order, receipt.reference)
}

test('what a person declined says that a person did, with their reason and the basis', async () => {
  const { items } = await judged('declined')
  expect(items[0]).toMatchObject({ result: 'refused' })
  expect(said(items[0]?.text)).toMatch(
    /^Not possible\. A person at the shop decided this: As the photograph shows\.\nThis comes from: .*A5.*\n.*guarantee/,
  )
})

test('what a person approved says where to send it', async () => {
  const { items, instructions } = await judged('approved')
  expect(items[0]).toMatchObject({ result: 'granted' })
  expect(said(instructions)).toContain('Strada Lipscani 12')
})
