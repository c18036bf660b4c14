/** Where letters say that their reader goes on: in the account for whoever came from there, without one for everybody else. */
import { describe, expect, test } from 'vitest'
import { db } from '../../../app/db.server.ts'
import type { NamedRow } from '../../../app/deadlines/changes-to-rows.ts'
import { subjectOfCase, subjectOfOrder } from '../../../app/deadlines/due.ts'
import { noticeOf } from '../../../app/deadlines/notice-of.ts'
import { queueDeadlineNotice } from '../../../app/messages/deadline-notice.ts'
import { openMessage } from '../../../app/messages/sealed-message.ts'
import { readShopCircumstances } from '../../../app/returns/deciding/read-circumstances.ts'
import { offerDeduction } from '../../../app/returns/merchant/offer-deduction.ts'
import { enterStatement } from '../../../app/returns/staff/enter-statement.ts'
import { testSandbox } from '../../harness/sandbox.ts'
import { shopA } from '../../harness/test-environment.ts'
import { wishFor } from '../buyer/wishes.ts'
import { guestsCase } from '../guest/case-forms.ts'
import { guestDoor } from '../guest/guest-stage.ts'
import { arrive, merchant } from '../settling/settling.ts'
import { caseOf, control, deliveredOrder, headphones, newKey, onStage, state, view, work } from '../stage.ts'
import { kindsOf, toldOf } from './told.ts'

onStage()
guestDoor()

const STATUS = `https://${shopA}/apps/recourse/withdraw/status?locale=en`
const accountPage = (order: number) => `${testSandbox().url}/account/pinhole-audio/orders/${order}`

async function fromAccount(): Promise<{ order: number; id: string }> {
  const order = await deliveredOrder([headphones])
  await control().setClock('2026-11-16T10:00:00Z')
  const sent = await state(order, await wishFor(order))
  await work(shopA, order)
  return { order, id: (await caseOf(shopA, sent.body.reference)).id }
}

async function fromGuest() {
  const { order, reference } = await guestsCase()
  return { order, id: (await caseOf(shopA, reference)).id }
}

async function byPhone() {
  const order = await deliveredOrder([headphones])
  await control().setClock('2026-11-16T10:00:00Z')
  const unit = (await view(order)).body.items[0]?.unit ?? ''
  const items = [{ unit, quantity: '1', wish: 'withdrawal', fact: '', answer: '' }]
  const typed = {
    channel: 'phone',
    sentOn: '2026-11-16',
    sentTime: '09:03',
    locale: 'en',
    words: '',
    answersTo: '',
  }
  const by = 'merchant:1' as const
  const given = { orderId: String(order), typed: { ...typed, items }, submissionKey: newKey(), by }
  const done = await enterStatement(
    { shop: shopA, timezone: 'Europe/Bucharest' },
    given,
    new Date('2026-11-16T10:00:00Z'),
  )
  if (!done.ok) throw new Error(JSON.stringify(done))
  await work(shopA, order)
  return { order, id: done.caseId }
}

async function offered({ order, id }: { order: number; id: string }): Promise<void> {
  await arrive(id, { key: 0, quantity: 1 })
  const offer = {
    ...{ key: 0, amount: { minor: 10_000, currency: 'RON' }, reason: 'Scratched.' },
    answerBy: new Date('2026-11-30T22:00:00Z'),
  }
  expect(await offerDeduction(shopA, id, offer, merchant)).toEqual({ ok: true })
  await work(shopA, order)
}

describe('a letter about a case', () => {
  test.each([
    ['the account', fromAccount, (order: number) => accountPage(order)],
    ['the form without an account', fromGuest, () => STATUS],
    ['the phone', byPhone, () => STATUS],
  ] as const)('of whoever came by %s leads back there', async (_, begin, url) => {
    const made = await begin()
    await offered(made)
    const kinds = await kindsOf(made.id)
    expect(kinds.toSorted()).toEqual(['acknowledgement', 'decision', 'deduction_offered', 'received'])
    const others = [accountPage(made.order), STATUS].filter((other) => other !== url(made.order))
    for (const kind of kinds) {
      const { text, html } = await toldOf(made.id, kind)
      expect(text.split('\n')).toContain(url(made.order))
      expect(html).toContain(`href="${url(made.order).replaceAll('&', '&amp;')}"`)
      for (const other of others) expect(`${text}${html}`).not.toContain(other)
      if (begin !== fromAccount) expect(text.replaceAll('without an account', '')).not.toContain('account')
    }
  })

  test('goes out in words alone, and at once, where Shopify does not tell the page', async () => {
    await control().faults({ graphql: [{ operation: 'OrderPage', kind: '500', times: 60 }] })
    const { id } = await fromAccount()
    const { text } = await toldOf(id, 'acknowledgement')
    expect(text).toContain('in your account, on the returns page of this order')
    expect(text).not.toContain('http')
    expect((await toldOf(id, 'decision')).text).toContain(
      'You find this return in your account, under “My returns”.',
    )
  })
})

describe('a letter about a day', () => {
  const written = async (
    kind: NamedRow['kind'],
    { order, id }: { order: number; id?: string },
    keys = {},
  ) => {
    const circumstances = await readShopCircumstances(shopA)
    if (circumstances === null) throw new Error('no shop')
    const subject = id === undefined ? subjectOfOrder(String(order)) : subjectOfCase(id)
    const row = {
      ...{ kind, key: 'x', status: 'pending', dueAt: new Date() },
      basis: { lastDay: '2026-11-23', zone: 'Europe/Bucharest', steps: [], ...keys },
    } as unknown as NamedRow
    const acting = { shop: shopA, subject, orderId: String(order), circumstances, at: new Date() }
    const notice = await noticeOf({ ...acting, ...(id !== undefined && { caseId: id }) }, [row], 'before')
    if (notice === undefined) throw new Error('nobody to write to')
    const messageId = await db.$transaction((tx) => queueDeadlineNotice(tx, notice))
    const where = { shop_id: { shop: shopA, id: messageId } }
    return openMessage(messageId, await db.message.findUniqueOrThrow({ where })).text
  }

  test('to withdraw by: the statutory function first, which needs no account; then the order in the account', async () => {
    const order = await deliveredOrder([headphones])
    await view(order)
    const text = await written('withdrawal_ends', { order })
    const [withdraw, account] = [`https://${shopA}/apps/recourse/withdraw?locale=ro`, accountPage(order)]
    expect(text).toContain(`Retrageți-vă din contract aici\n${withdraw}\nNu aveți nevoie de cont.`)
    expect(text.indexOf(account)).toBeGreaterThan(text.indexOf(withdraw))
  })

  test('of a guarantee: an answer is enough, and the order is linked', async () => {
    const order = await deliveredOrder([headphones])
    await view(order)
    const text = await written('guarantee_ends', { order })
    expect(text).toContain('Este de ajuns să răspundeți la acest mesaj.')
    expect(text).toContain(accountPage(order))
    expect(text).not.toContain('apps/recourse')
  })

  test.each([
    ['the account', fromAccount, (order: number) => accountPage(order)],
    ['the form without an account', fromGuest, () => STATUS],
  ] as const)('to send it by, of whoever came by %s, leads back there', async (_, begin, url) => {
    const made = await begin()
    const text = await written('goods_not_sent', made, { keys: [0] })
    expect(text.split('\n')).toContain(url(made.order))
  })
})
