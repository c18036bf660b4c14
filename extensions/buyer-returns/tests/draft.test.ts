/** Signed out while the form is being filled in: it waits on the page, and in the account's storage for whoever leaves it. */
import { fireEvent } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { previewOf } from '../../../test/extension/fake-answers.ts'
import { choose, drawn, type } from './fields.ts'
import { answering, button, extension, heading, open, press, seen, until } from './page.ts'

const KEY = 'returns-forms'
const formOf = (order: string) =>
  (kept.get(KEY) as { forms: Record<string, { at: number }> } | undefined)?.forms[order]
const HOUR_MS = 60 * 60 * 1000
const unauthorized = { status: 401, body: { error: 'unauthorized', message: 'Please sign in again.' } }
const account = {
  ...{ label: 'Where should the money go?', ask: 'The shop asks me later', name: 'To this account' },
  ...{ holder: 'Name of the account holder', iban: 'IBAN', consent: 'You agree.' },
}
const IBAN = 'RO49 AAAA 1B31 0075 9384 0000'
const NOTE = 'They hurt behind the left ear.'

/** What lies in the account's storage, which outlives the page. */
let kept: Map<string, unknown>
const beginVisit = () => {
  extension.setUp()
  Object.assign(extension.shopify.storage, {
    read: async (key: string) => structuredClone(kept.get(key) ?? null),
    write: async (key: string, value: unknown) => void kept.set(key, structuredClone(value)),
    delete: async (key: string) => void kept.delete(key),
  })
}
const openAgain = async () => {
  extension.tearDown()
  beginVisit()
  const heard = answering()
  await open()
  await button('choose')
  return heard
}

beforeEach(() => {
  kept = new Map()
  beginVisit()
})
afterEach(() => {
  vi.useRealTimers()
  extension.tearDown()
})

const bannerSays = (words: string) =>
  until(() => document.body.querySelector('s-banner')?.getAttribute('heading') === words)

/** Something wrong, told in their own words, and an account named; then the token is refused, and the fresh one too. */
async function signedOutWhileSending() {
  const heard = answering()
  heard.next('/preview', { status: 200, body: { ...previewOf({ items: [], submissionKey: '' }), account } })
  await open()
  await press('Something wrong with it? – Over-ear')
  await until(() => document.body.querySelector('s-text-area') !== null)
  fireEvent.input(Object.assign(document.body.querySelector('s-text-area') as Element, { value: NOTE }))
  choose('11:21-kind', 'wrong_item')
  await press('choose.continue_with')
  await until(() => heading() === 'check.heading')
  choose('repaid-by', 'account')
  await until(() => document.body.querySelectorAll('s-text-field').length === 2)
  type('s-text-field', account.holder, 'Ana Ionescu')
  type('s-text-field', account.iban, IBAN)
  heard.next('/preview', { status: 200, body: { ...previewOf({ items: [], submissionKey: '' }), account } })
  for (const _ of [1, 2]) heard.next('/statements', unauthorized)
  await press('Send request')
  await bannerSays('failure.session')
  return heard
}
const statements = ({ calls }: Pick<ReturnType<typeof answering>, 'calls'>) =>
  calls.filter(({ path }) => path.endsWith('/statements'))

describe('signed out while sending', () => {
  test('nothing typed is lost, the page says what to do, and the same statement goes once signed in', async () => {
    const heard = await signedOutWhileSending()
    expect(seen()).toContain('failure.session_detail')
    await press('failure.retry')
    await until(() => heading() === 'done.heading')
    const [refused, , taken, ...more] = statements(heard)
    expect(more).toEqual([])
    expect(taken?.body).toEqual(refused?.body)
    expect(taken?.body).toMatchObject({ items: [{ note: NOTE }], repayment: { iban: IBAN } })
    await until(() => kept.size === 0)
  })

  test('the form is there again when the page is opened anew, and is the same statement', async () => {
    const before = await signedOutWhileSending()
    await until(() => kept.has(KEY))
    const heard = await openAgain()
    await bannerSays('restored.heading')
    await press('choose.continue_with')
    await until(() => heading() === 'check.heading')
    await press('Send request')
    await until(() => heading() === 'done.heading')
    const [first] = statements(before)
    const [sent, ...more] = statements(heard)
    expect(more).toEqual([])
    expect(sent?.body?.submissionKey).toBe(first?.body?.submissionKey)
    expect(sent?.body?.items).toEqual(first?.body?.items)
    await until(() => kept.size === 0)
  })

  test('no account, name or number is stored', async () => {
    await signedOutWhileSending()
    await until(() => kept.has(KEY))
    const stored = JSON.stringify([...kept])
    expect(stored).toContain(NOTE)
    expect(stored).not.toMatch(/Ionescu|1B31|AAAA/)
  })

  test.each([
    ['an hour less a moment', HOUR_MS - 1, true],
    ['an hour', HOUR_MS, false],
  ])('it is kept for %s', async (_, age, isThere) => {
    await signedOutWhileSending()
    await until(() => kept.has(KEY))
    vi.useFakeTimers({ toFake: ['Date'], now: (formOf('77')?.at ?? 0) + age })
    await openAgain()
    await drawn()
    expect(document.body.querySelector('s-banner') !== null).toBe(isThere)
    expect(kept.has(KEY)).toBe(isThere)
  })

  test('those of other orders go after their hour whichever order is opened, and stay within it', async () => {
    await signedOutWhileSending()
    await until(() => kept.has(KEY))
    const { forms, ...rest } = kept.get(KEY) as { forms: Record<string, { at: number }> }
    const at = forms['77']?.at ?? 0
    const old = { '78': { ...forms['77'], at: at - 1 }, '79': { ...forms['77'], at } }
    kept.set(KEY, { ...rest, forms: old })
    vi.useFakeTimers({ toFake: ['Date'], now: at + HOUR_MS - 1 })
    await openAgain()
    await until(() => formOf('78') === undefined)
    expect(formOf('79')).toBeDefined()
    expect(document.body.querySelector('s-banner')).toBeNull()
    vi.setSystemTime(at + HOUR_MS)
    await openAgain()
    await until(() => kept.size === 0)
  })
})

test('what was answered is answered again, and what hangs on it is offered', async () => {
  const heard = answering()
  await open()
  await until(() => document.body.querySelector('s-choice-list') !== null)
  choose('13:23-sealIntact', 'true')
  await press('choose.pick – In-ear')
  for (const _ of [1, 2]) heard.next('/preview', unauthorized)
  await press('choose.continue_with')
  await bannerSays('failure.session')
  await until(() => kept.has(KEY))
  const { calls } = await openAgain()
  await button('choose.continue_with')
  expect(calls.at(-1)?.body?.answers).toEqual({ '13:23': { sealIntact: true } })
})

test('of whoever is not signed out nothing is stored', async () => {
  const { next } = answering()
  await open()
  await press('choose.pick – Over-ear')
  next('/preview', new TypeError('Failed to fetch'))
  await press('choose.continue_with')
  await bannerSays('failure.network')
  await press('failure.retry')
  await until(() => heading() === 'check.heading')
  expect(kept.size).toBe(0)
})

test('where the storage fails, the page works without', async () => {
  const fail = async () => Promise.reject(new Error('storage is full'))
  Object.assign(extension.shopify.storage, { read: fail, write: fail, delete: fail })
  const heard = await signedOutWhileSending()
  await press('failure.retry')
  await until(() => heading() === 'done.heading')
  expect(statements(heard)).toHaveLength(3)
})
