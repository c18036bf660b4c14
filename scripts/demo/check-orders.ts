import type { BuyerOrder } from '../../app/returns/buyer/buyer-wire.ts'
import { buyerIn, type Context } from './check-context.ts'
import type { Comparison } from './comparison.ts'
import { shopA, shopB } from './plans.ts'
import { dayIn, itemOf, optionOf, readAloud } from './reading.ts'

// Delivered on Monday 9 November 2026. Day 14 after it is Monday the 23rd, no holiday in Romania or Greece (Directive
// 2011/83/EU, art. 9; Regulation 1182/71, art. 3). Thirty days to swap (policy A, A7) end on Wednesday 9 December.
const lastDayToWithdraw = 'Monday 23 November'
const lastDayToSwap = 'Wednesday 9 December'

/** What each buyer learns at once, per item: what is possible, until when, why not. */
export async function checkOrders(context: Context): Promise<void> {
  await checkMixedOrder(context)
  await checkMadeToOrder(context)
  await checkUnderTheLawAlone(context)
}

async function checkMixedOrder(context: Context): Promise<void> {
  const { comparison } = context
  const ana = await buyerIn(context, shopA, 'ana@example.ro')
  const [mixed] = ana.orders
  comparison.step('1. Ana opens her order at Pinhole Audio, a week after it arrived')
  const view = await read(context, ana.buyer.view(mixed?.id ?? 0))
  const [camera, earpiece, headphones] = ['Button camera', 'In-ear earpiece', 'Over-ear headphones'].map(
    (title) => itemOf(view, title),
  )
  comparison.expect('Headphones can be withdrawn from until', lastDayToWithdraw, dayIn(headphones?.headline))
  comparison.expect(
    'Headphones can be swapped until',
    lastDayToSwap,
    dayIn(headphones && optionOf(headphones, 'exchange')?.detail),
  )
  comparison.expect(
    'A camera without a specification can be withdrawn from until',
    lastDayToWithdraw,
    dayIn(camera?.headline),
  )
  comparison.expect('The earpiece raises one question', 'sealIntact', earpiece?.ask?.fact)

  comparison.step('2. She answers the question about the seal, first one way and then the other')
  const unit = earpiece?.unit ?? ''
  const sealed = itemOf(
    await read(context, ana.buyer.view(mixed?.id ?? 0, { [unit]: { sealIntact: true } })),
    'In-ear earpiece',
  )
  comparison.expect(
    'With the seal intact it can be withdrawn from until',
    lastDayToWithdraw,
    dayIn(sealed.headline),
  )
  const open = itemOf(
    await read(context, ana.buyer.view(mixed?.id ?? 0, { [unit]: { sealIntact: false } })),
    'In-ear earpiece',
  )
  expectRefusal(comparison, open, ['A5', '16(e)'])
}

async function checkMadeToOrder(context: Context): Promise<void> {
  const { comparison } = context
  const ana = await buyerIn(context, shopA, 'ana@example.ro')
  comparison.step('3. She opens the order of the camera built into her own jacket')
  const made = itemOf(await read(context, ana.buyer.view(ana.orders[1]?.id ?? 0)), 'Button camera')
  expectRefusal(comparison, made, ['A3', '16(c)'])
}

async function checkUnderTheLawAlone(context: Context): Promise<void> {
  const { comparison } = context
  comparison.step('4. Eleni opens her order at Thalassa Goods, which promises nothing beyond the law')
  const eleni = await buyerIn(context, shopB, 'eleni@example.gr')
  const greek = await read(context, eleni.buyer.view(eleni.orders[0]?.id ?? 0))
  const heard = itemOf(greek, 'Over-ear headphones')
  comparison.expect('Headphones can be withdrawn from until', lastDayToWithdraw, dayIn(heard.headline))
  comparison.expect('A swap is not on offer', 'no', optionOf(heard, 'exchange') ? 'yes' : 'no')
  expectRefusal(comparison, itemOf(greek, 'Button camera'), ['16(c)'])
  const { unit, ask } = itemOf(greek, 'In-ear earpiece')
  comparison.expect('The earpiece raises one question', 'sealIntact', ask?.fact)
  const answers = { [unit]: { sealIntact: false } }
  const open = await read(context, eleni.buyer.view(eleni.orders[0]?.id ?? 0, answers))
  expectRefusal(comparison, itemOf(open, 'In-ear earpiece'), ['16(e)'])
}

/** A refusal cites what determined it, and never closes the legal guarantee. */
function expectRefusal(comparison: Comparison, item: BuyerOrder['items'][number], citations: string[]): void {
  comparison.expect(`${item.title}`, 'refused', item.outcome)
  for (const citation of citations)
    comparison.expectPart('… citing', citation, item.why?.citations.join(' · '))
  comparison.expect('… the guarantee stays open', 'yes', optionOf(item, 'conformity_claim') ? 'yes' : 'no')
}

async function read(
  { comparison }: Context,
  answer: Promise<{ status: number; body: BuyerOrder }>,
): Promise<BuyerOrder> {
  const { status, body } = await answer
  if (status !== 200) throw new Error(`The buyer's page answered ${status}: ${JSON.stringify(body)}`)
  for (const item of body.items) readAloud(comparison, item)
  return body
}
