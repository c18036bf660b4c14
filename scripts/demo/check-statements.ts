import { buyerIn, type Context, mailWith, returnOf, statementOf } from './check-context.ts'
import { expectStoredDecision } from './check-stored-decision.ts'
import { shopA } from './plans.ts'
import { itemOf, textOf } from './reading.ts'

/** Statements are recorded, acknowledged, decided, stored and carried out: one granted, one refused. */
export async function checkStatements(context: Context): Promise<void> {
  await checkGranted(context)
  await checkRefused(context)
}

async function checkGranted(context: Context): Promise<void> {
  const { comparison } = context
  const { buyer, orders } = await buyerIn(context, shopA, 'ana@example.ro')
  const order = orders[0]?.id ?? 0
  const { unit } = itemOf((await buyer.view(order)).body, 'Over-ear headphones')
  const statement = statementOf({ unit, quantity: 1, remedy: 'withdrawal', answers: {} })

  comparison.step('5. Ana withdraws from the headphones: what she checks before she confirms')
  const preview = (await buyer.preview(order, statement)).body
  for (const line of preview.lines)
    for (const sentence of [line.what, ...line.detail.map(textOf)]) comparison.say(sentence)
  for (const { label, amount } of preview.lines[0]?.money ?? []) comparison.say(`${label}: ${amount}`)
  // 899.00 paid, and the delivery of 19.99 in full, which the law leaves open for a part of an order (law, default: full).
  comparison.expect('She gets back', 'RON 918.99', preview.total?.amount)
  // Fourteen days from Monday the 16th end on St Andrew's day, 30 November; 1 December is the National Day.
  comparison.expectPart('… by', 'Wednesday 2 December', preview.total?.by)
  comparison.expectPart(
    'Who pays the parcel (the cost was never disclosed)',
    'The shop pays',
    preview.lines[0]?.detail.map(textOf).join(' '),
  )
  comparison.expect('The button says', 'Confirm withdrawal', preview.confirmLabel)

  comparison.step('6. She confirms')
  const receipt = await buyer.state(order, statement)
  comparison.expect('Answer', 201, receipt.status)
  comparison.expectPart('Recorded with its instant', 'Monday 16 November 2026 at 10:', receipt.body.received)
  comparison.expect('Decided', 'granted', receipt.body.items[0]?.outcome)
  const again = await buyer.state(order, statement)
  comparison.expect('Sent again, it is the same statement', receipt.body.reference, again.body.reference)
  const mail = await mailWith(context, 'ana@example.ro', receipt.body.reference)
  comparison.expectPart('Acknowledged by mail', 'received', mail?.subject)
  for (const part of ['16 November 2026', '10:', 'Over-ear headphones', '#1001'])
    comparison.expectPart('… saying', part, mail?.text)
  await expectStoredDecision(context, receipt.body.reference)
  const made = await returnOf(context, shopA, order, 'OPEN')
  comparison.expect('Shopify’s return', 'OPEN', made?.status)
}

async function checkRefused(context: Context): Promise<void> {
  const { comparison } = context
  const { buyer, orders } = await buyerIn(context, shopA, 'ana@example.ro')
  const order = orders[1]?.id ?? 0
  const { unit } = itemOf((await buyer.view(order)).body, 'Button camera')

  comparison.step('7. She states a withdrawal from the camera made for her: a statement is never blocked')
  const receipt = await buyer.state(
    order,
    statementOf({ unit, quantity: 1, remedy: 'withdrawal', answers: {} }),
  )
  comparison.expect('Answer', 201, receipt.status)
  comparison.expect('Decided', 'refused', receipt.body.items[0]?.outcome)
  const mail = await mailWith(context, 'ana@example.ro', receipt.body.reference)
  comparison.expectPart('Acknowledged all the same', receipt.body.reference, mail?.text)
  const made = await returnOf(context, shopA, order, 'DECLINED')
  const note = made?.decline?.note ?? ''
  comparison.expect('Shopify’s return', 'DECLINED', made?.status)
  comparison.say(note)
  for (const part of ['A3', '16(c)']) comparison.expectPart('… its note cites', part, note)
  comparison.expect(
    '… in no more than 500 characters',
    'yes',
    note.length <= 500 ? 'yes' : `no, ${note.length}`,
  )
}
