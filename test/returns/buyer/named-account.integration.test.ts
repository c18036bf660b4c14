/** After cash on delivery: whoever named no account with their statement names it on the page of their return. */
import { beforeEach, expect, test } from 'vitest'
import { db } from '../../../app/db.server.ts'
import type { BuyerCaseInFull } from '../../../app/returns/buyer/buyer-wire.ts'
import { orderSettlement } from '../../../app/returns/merchant/order-settlement.ts'
import { readCase } from '../../../app/returns/merchant/read-case.ts'
import { forgetCase } from '../../../app/returns/privacy/forget-customer.ts'
import { shopA } from '../../harness/test-environment.ts'
import { arrive, MONDAY, merchant, paidBy, paymentsOf } from '../settling/settling.ts'
import { caseOf, control, deliveredOrder, headphones, onStage, state, work } from '../stage.ts'
import { toldOf } from '../telling/told.ts'
import { acting, knock, newActKey } from './own-cases.ts'
import { wishFor } from './wishes.ts'

onStage()
beforeEach(() => db.buyerAllowance.deleteMany({ where: { shop: shopA } }))

const iban = 'RO49 AAAA 1B31 0075 9384 0000'
const ACCOUNT = { repayment: { by: 'account' as const, holder: 'Ana Ionescu', iban } }

/** An order that was paid to the courier, a week after it came. */
async function paidInCash(): Promise<number> {
  await control().setClock('2026-11-02T09:00:00Z')
  const { id: like } = await control().placeOrder(shopA, 'ana@example.ro', [headphones])
  const minor = (await paymentsOf(like)).reduce((sum, one) => sum + one.minor, 0)
  const order = await paidBy([{ gateway: 'Cash on Delivery (COD)', minor }])
  await control().setClock(MONDAY)
  return order
}

/** A withdrawal that is accepted. @returns the case's id */
async function accepted(order: number, more: object = {}): Promise<string> {
  const { body } = await state(order, { ...(await wishFor(order, {})), locale: 'en', ...more })
  await work(shopA, order)
  return (await caseOf(shopA, body.reference)).id
}

const told = (id: string) => knock<BuyerCaseInFull>({ route: 'one', id })
const naming = (id: string, given: object, submissionKey?: string) =>
  knock<BuyerCaseInFull>({
    ...{ route: 'acts', id },
    body: acting({ kind: 'name_account', holder: 'Ana Ionescu', iban, ...given } as never, submissionKey),
  })

test('whoever left it for later names it on the page of the case, once, and only who pays sees it', async () => {
  const order = await paidInCash()
  const id = await accepted(order)
  const before = (await told(id)).body
  expect(before.can.account).toMatchObject({ label: 'Where should the money go?', iban: 'IBAN' })
  expect(before.can.account?.consent).toMatch(/By sending this you agree/)
  expect(before.total?.means).toEqual(['You paid in cash, so the money goes to an account that you name.'])
  const key = newActKey()
  expect((await naming(id, {}, key)).status).toBe(201)
  const again = await naming(id, {}, key)
  expect(again.status).toBe(200)
  expect(again.body.can).not.toHaveProperty('account')
  expect(again.body.total?.means).toEqual(['The money goes to the account that you named.'])
  expect(await naming(id, { holder: 'Somebody Else' })).toMatchObject({
    status: 409,
    body: { message: expect.stringContaining('An account is named already.') },
  })
  expect(JSON.stringify(await readCase(shopA, id))).not.toContain('1B31')
  await arrive(id, { key: 0, quantity: 1 })
  await orderSettlement(shopA, id, {}, merchant)
  await work(shopA, order)
  const read = await readCase(shopA, id)
  expect(read?.carryOut.transfers).toMatchObject([{ account: { holder: 'Ana Ionescu', iban } }])
  expect(read?.timeline.filter(({ event }) => event.type === 'account_named')).toMatchObject([
    { actor: 'buyer' },
  ])
  const kept = await db.buyerAct.findMany({ where: { shop: shopA, caseId: id } })
  expect(kept.map(({ kind }) => kind)).toEqual(['name_account'])
  const events = await db.caseEvent.findMany({ where: { shop: shopA, caseId: id } })
  expect(JSON.stringify([kept, events, again.body])).not.toContain('1B31')
})

test('what can be no account is said at its field, and nothing of it is kept', async () => {
  const id = await accepted(await paidInCash())
  for (const [given, path] of [
    [{ holder: ' ' }, 'holder'],
    [{ iban: iban.replace('49', '94') }, 'iban'],
    [{ iban: '' }, 'iban'],
  ] as const) {
    const { status, body } = await naming(id, given)
    expect([status, body.fields?.map((field) => field.path)]).toEqual([422, [path]])
  }
  expect(await db.buyerAct.count({ where: { shop: shopA, caseId: id } })).toBe(0)
  expect((await told(id)).body.can).toHaveProperty('account')
})

test('none is asked for where none is needed, or one was named at once; forgotten, it is gone', async () => {
  const card = await deliveredOrder([headphones])
  await control().setClock(MONDAY)
  expect((await told(await accepted(card))).body.can).not.toHaveProperty('account')
  const id = await accepted(await paidInCash(), ACCOUNT)
  expect((await told(id)).body.can).not.toHaveProperty('account')
  expect((await naming(id, {})).status).toBe(409)
  const order = await paidInCash()
  const later = await accepted(order)
  expect((await naming(later, {})).status).toBe(201)
  await db.$transaction((tx) => forgetCase(tx, shopA, later))
  await arrive(later, { key: 0, quantity: 1 })
  await orderSettlement(shopA, later, {}, merchant)
  await work(shopA, order)
  const [transfer] = (await readCase(shopA, later))?.carryOut.transfers ?? []
  expect(transfer).toBeDefined()
  expect(transfer).not.toHaveProperty('account')
})

test('the mail says that it is asked for on the page of the return, where one was not named', async () => {
  const id = await accepted(await paidInCash())
  const { text } = await toldOf(id, 'decision')
  expect(text).toContain('You paid in cash, so the money goes to an account that you name.')
  expect(text).toContain('Please name the account on the page of this return')
  const named = await toldOf(await accepted(await paidInCash(), ACCOUNT), 'decision')
  expect(named.text).toContain('The money goes to the account that you named.')
  expect(named.text).not.toContain('Please name the account')
})
