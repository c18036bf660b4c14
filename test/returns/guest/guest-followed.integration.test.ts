/** A statement without an account, from its form over the mailbox to the page that shows what came of it. */
import { expect, test } from 'vitest'
import { shopA } from '../../harness/test-environment.ts'
import { ana, camera, caseOf, control, deliveredOrder, headphones, onStage, work } from '../stage.ts'
import {
  askCode,
  codeMailedTo,
  guestDoor,
  mailsTo,
  matched,
  referenceIn,
  sendStatus,
  state,
  textOf,
} from './guest-stage.ts'

onStage()
guestDoor()

/** @returns the words of the page, and the state that the case is in */
async function followed(order: number, at: string, locale = 'en') {
  const { orders } = await control().ledger(shopA)
  const number = orders.find(({ id }) => id === order)?.name ?? ''
  await control().setClock(at)
  const query = `?locale=${locale}`
  const page = await state({ order: number, email: ana }, query)
  expect(page.status).toBe(200)
  const reference = referenceIn(page)
  const acknowledged = (await mailsTo(ana)).filter(({ subject }) => subject.includes(reference))
  expect(acknowledged).toHaveLength(1)
  expect(acknowledged[0]?.files).toMatchObject([{ type: 'application/pdf' }])
  expect((await matched(page)).status).toBe('matched')
  for (let again = 0; again < 2; again++) await work(shopA, order)
  const asked = await askCode({ order: reference, email: ana }, query)
  const shown = await sendStatus(asked, { code: (await codeMailedTo(ana)) ?? '' }, query)
  expect(shown.status).toBe(200)
  const kept = await caseOf(shopA, reference)
  return { text: textOf(shown), state: kept.state, kinds: kept.messages.map(({ kind }) => kind).toSorted() }
}

function inOrder(text: string, parts: readonly (string | RegExp)[]): void {
  let from = 0
  for (const part of parts) {
    const at = typeof part === 'string' ? text.slice(from).indexOf(part) : text.slice(from).search(part)
    expect(at, `${part} in ${text}`).toBeGreaterThanOrEqual(0)
    from += at
  }
}

const BOTH = ['acknowledgement', 'decision']

test('late by a day: recorded, acknowledged, and shown with why, on what basis and what stays open', async () => {
  const order = await deliveredOrder([headphones])
  const { text, state: at, kinds } = await followed(order, '2026-12-10T10:00:00Z')
  expect({ at, kinds }).toEqual({ at: 'refused', kinds: BOTH })
  inOrder(text, [
    'Received on Thursday 10 December 2026',
    '1 × Over-ear headphones',
    'Not possible',
    'The time to withdraw ended on Monday 23 November 2026',
    /Clause A2 of the shop's policy · OUG nr\. 34\/2014, art\. 9 /,
    'In the shop’s own words'.replace('’', "'"),
    'the legal guarantee holds until Thursday 9 November 2028',
    'Decided Thursday 10 December 2026',
    'A person answers.',
  ])
})

test('on the last day it is in time, in the buyer’s language', async () => {
  const order = await deliveredOrder([headphones])
  const { text, state: at } = await followed(order, '2026-11-23T21:59:00Z', 'ro')
  expect(at).toBe('accepted')
  expect(text).toContain('Acceptat')
  const late = await deliveredOrder([headphones])
  expect(await followed(late, '2026-11-23T22:00:00Z', 'ro')).toMatchObject({
    state: expect.not.stringMatching('accepted'),
  })
})

test('excluded: shown with the clause, the provision and what would change it', async () => {
  const order = await deliveredOrder([camera])
  const { text, state: at, kinds } = await followed(order, '2026-11-16T10:00:00Z')
  expect({ at, kinds }).toEqual({ at: 'refused', kinds: BOTH })
  inOrder(text, [
    'Not possible',
    "Made to your own specification, so it can't be withdrawn from",
    /Clause A3 .* art\. 16 lit\. c\)/,
    "In the shop's own words",
    'If you only picked from a standard range',
    'the legal guarantee holds until',
    'A person answers.',
  ])
})

test('before it was sent: accepted, with nothing to be sent back', async () => {
  const order = await deliveredOrder([headphones], { until: 'placed' })
  const { text, state: at } = await followed(order, '2026-11-03T10:00:00Z')
  expect(at).toBe('accepted')
  inOrder(text, [
    ...['1 × Over-ear headphones', 'Accepted', 'Price paid: RON', 'Delivery you paid: RON'],
    ...[
      'You get back: RON',
      'By Tuesday 17 November at the latest.',
      'The money comes back the way you paid.',
    ],
  ])
  expect(text.match(/You get back/g)).toHaveLength(1)
  expect(text).not.toMatch(/Send it (back )?(by|to)/)
})

test('while it is on its way: accepted, with where to send it and by when', async () => {
  const order = await deliveredOrder([headphones], { until: 'shipped' })
  const { text, state: at } = await followed(order, '2026-11-05T10:00:00Z')
  expect(at).toBe('accepted')
  inOrder(text, [
    'Accepted',
    /Send it by [A-Z]\w+day \d/,
    'You get back: RON',
    'Send it to Strada Lipscani 12',
  ])
})
