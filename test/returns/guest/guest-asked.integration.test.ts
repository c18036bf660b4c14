/** What the shop asks is told to whoever has no account, too; and of the form, what can be left empty is said before it is filled. */
import { expect, test } from 'vitest'
import { db } from '../../../app/db.server.ts'
import { actOnCase } from '../../../app/returns/acting/act-on-case.ts'
import { askBuyer } from '../../../app/returns/merchant/ask-buyer.ts'
import { shopA } from '../../harness/test-environment.ts'
import { ana, control, deliveredOrder, headphones, onStage, work } from '../stage.ts'
import { askCode, codeMailedTo, guestDoor, matched, open, sendStatus, state, textOf } from './guest-stage.ts'

onStage()
guestDoor()

test('the status page shows the question, and none once it was answered', async () => {
  const order = await deliveredOrder([headphones])
  const number = (await control().ledger(shopA)).orders.find(({ id }) => id === order)?.name ?? ''
  await control().setClock('2026-11-16T10:00:00Z')
  await matched(await state({ order: number, email: ana }))
  await work(shopA, order)
  const { id } = await db.returnCase.findFirstOrThrow({ where: { shop: shopA, orderId: String(order) } })
  const question = 'Which cable came with it? <script>1</script>'
  expect(await askBuyer(shopA, id, { question }, { actor: 'merchant:1' })).toEqual({ ok: true })
  const asked = await askCode({ order: number, email: ana })
  const code = (await codeMailedTo(ana)) ?? ''
  const page = await sendStatus(asked, { code })
  expect(page.status).toBe(200)
  expect(textOf(page)).toContain('Which cable came with it?')
  expect(textOf(page)).toMatch(/The shop asked you on\s+Monday 16 November 2026\s*:/)
  expect(page.html).toContain('Which cable came with it? &lt;script&gt;1&lt;/script&gt;')
  expect(textOf(page)).toContain("Answer the shop's question")
  const wrote = { type: 'buyer_wrote', actId: 'a', asks: true } as const
  expect(await actOnCase(shopA, id, { actor: 'buyer' }, () => [wrote])).toEqual({ ok: true })
  const after = textOf(await sendStatus(page, { code }))
  expect(after).toContain(`Order ${number}`)
  expect(after).not.toContain('The shop asked you on')
})

test('of the field of several lines it is said before it is filled that it can be left empty', async () => {
  const { html } = await open()
  const at = (what: string) => html.indexOf(what)
  expect(at('What do you withdraw from? (optional)')).toBeGreaterThan(0)
  expect(at('id="words-hint"')).toBeGreaterThan(at('What do you withdraw from?'))
  expect(at('<textarea')).toBeGreaterThan(at('id="words-hint"'))
  expect(at('id="order-hint"')).toBeGreaterThan(at('id="order"'))
})
