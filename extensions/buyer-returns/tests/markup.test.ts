/** What people typed, anywhere, is words on the buyer's pages: no element is made of it. */
import { getExtension } from '@shopify/ui-extensions-tester'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { orderUnder, receiptOf } from '../../../test/extension/fake-answers.ts'
import { CASE } from '../../../test/extension/fake-cases.ts'
import { hosted } from './hosted.ts'
import { answering, extension, heading, open, press, seen, until } from './page.ts'

const MARKUP = '<img src=x onerror=alert(1)><script>alert(1)</script> &amp; {{x}}'
const ownReturns = getExtension('customer-account.page.render')

/** Every text of it but those that are no words: what is marked so keeps what it was, and has the markup behind it. */
function marked<T>(told: T, inside = ''): T {
  if (typeof told === 'string')
    return (
      /^(title|text|summary|clauseText|what|words|label|question)$/.test(inside) ? `${told}${MARKUP}` : told
    ) as T
  if (Array.isArray(told)) return told.map((one) => marked(one, inside)) as T
  if (typeof told !== 'object' || told === null) return told
  return Object.fromEntries(Object.entries(told).map(([key, value]) => [key, marked(value, key)])) as T
}

const expectWords = () => {
  expect(seen().split(MARKUP).length).toBeGreaterThan(4)
  expect(document.body.querySelectorAll('img, script')).toHaveLength(0)
}

beforeEach(() => extension.setUp())
afterEach(() => {
  extension.tearDown()
  ownReturns.tearDown()
})

test('of an order, in each moment', async () => {
  const { next } = answering()
  next('/77', { status: 200, body: marked(orderUnder({})) })
  await open()
  await until(() => seen().includes(MARKUP))
  expectWords()
  await press('choose.pick – Over-ear')
  await press('choose.continue_with')
  await until(() => heading() === 'check.heading')
  next('/statements', { status: 201, body: marked(receiptOf({ items: [], submissionKey: '' }, 1)) })
  await press('Confirm withdrawal')
  await until(() => heading() === 'done.heading')
  expect(seen()).toContain(MARKUP)
  expect(document.body.querySelectorAll('img, script')).toHaveLength(0)
})

test('of a return, with what the shop and the buyer wrote', async () => {
  extension.tearDown()
  ownReturns.setUp()
  const listening = { addEventListener: vi.fn(), removeEventListener: vi.fn() }
  const currentEntry = { url: `extension:/cases/${CASE.id}` }
  Object.assign(globalThis, { navigation: { currentEntry, navigate: vi.fn(), ...listening } })
  hosted(ownReturns, { [`/buyer/cases/${CASE.id}`]: { status: 200, body: marked(CASE) } })
  await ownReturns.render()
  await until(() => seen().includes(MARKUP))
  expectWords()
})
