/** The page after a statement was sent: where it leads, what it repeats, and whom one may ask. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { orderUnder, receiptOf } from '../../../test/extension/fake-answers.ts'
import { answering, button, extension, heading, open, press, seen, toCheck, until } from './page.ts'

beforeEach(() => extension.setUp())
afterEach(() => extension.tearDown())

async function done(answer = {}): Promise<void> {
  const { next } = answering()
  await toCheck()
  await until(() => heading() === 'check.heading')
  const items = [{ unit: 'u', quantity: 1, remedy: 'withdrawal' as const, answers: {} }]
  const { slipUrl, ...receipt } = receiptOf({ items, submissionKey: '' }, 1)
  expect(slipUrl).toBeDefined()
  next('/statements', { status: 201, body: { ...receipt, slipUrl, ...answer } })
  await press('Confirm withdrawal')
  await until(() => heading() === 'done.heading')
}

const primary = () => [...document.body.querySelectorAll('s-button[variant=primary]')]

test('leads to the return first, and to the slip in a tab of its own; it repeats where the answer comes', async () => {
  await done({ id: 'case-1', answers: 'The shop answers you by WhatsApp, at +40722123456.' })
  expect(primary().map((one) => [one.textContent, one.getAttribute('href')])).toEqual([
    ['my_returns.open', 'extension:buyer-my-returns/cases/case-1'],
  ])
  const slip = await button('case.slip')
  expect(slip.getAttribute('href')).toBe('https://app.example/buyer/slip?of=sealed')
  expect(slip.getAttribute('target')).toBe('_blank')
  expect(seen()).toContain('The shop answers you by WhatsApp, at +40722123456.')
})

test('offers no slip where there is none', async () => {
  await done({ slipUrl: undefined })
  expect(seen()).not.toContain('case.slip')
  expect(primary()).toHaveLength(1)
})

test('a shop without an address is reached through its website', async () => {
  const { next } = answering()
  const link = { label: 'Pinhole Audio', url: 'https://pinhole-audio.myshopify.com' }
  next('/77', {
    status: 200,
    body: { ...orderUnder({}), help: { text: 'Questions? On the website:', link } },
  })
  await open()
  await until(() => seen().includes('Questions? On the website: Pinhole Audio'))
  const found = document.body.querySelector(`s-link[href="${link.url}"]`)
  expect(found?.getAttribute('target')).toBe('_blank')
})
