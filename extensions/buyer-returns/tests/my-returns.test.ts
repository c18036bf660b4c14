import { getExtension } from '@shopify/ui-extensions-tester'
import { fireEvent } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { CASE, LIST, OFFERED } from '../../../test/extension/fake-cases.ts'
import { found, hosted, press, seen, type, until } from './hosted.ts'

const extension = getExtension('customer-account.page.render')
const entry = { url: 'extension:/' }
beforeEach(() => {
  extension.setUp()
  const listening = { addEventListener: vi.fn(), removeEventListener: vi.fn() }
  Object.assign(globalThis, { navigation: { currentEntry: entry, navigate: vi.fn(), ...listening } })
})
afterEach(() => extension.tearDown())

const ONE = `/buyer/cases/${CASE.id}`
async function open(path: string, answers: Parameters<typeof hosted>[1]) {
  entry.url = `extension:${path}`
  const calls = hosted(extension, answers)
  await extension.render()
  return calls
}
const openCase = (told = CASE, acted: Parameters<typeof hosted>[1][string] = { status: 201, body: told }) =>
  open(`/cases/${CASE.id}`, { [ONE]: { status: 200, body: told }, [`${ONE}/acts`]: acted })

describe('the list', () => {
  test('shows each return with its one word, what it asks, and the way to it', async () => {
    const calls = await open('/', { '/buyer/cases': { status: 200, body: LIST } })
    await until(() => seen().includes('Checked'))
    expect(seen()).toContain("Please answer the shop's offer")
    expect((await found('s-button', 'my_returns.open')).getAttribute('href')).toBe(
      `extension:/cases/${CASE.id}`,
    )
    await press('my_returns.more')
    await until(() => calls.length === 2)
    expect(calls.map(({ query }) => query.includes('after'))).toEqual([false, true])
  })

  test('without any says so, and where to begin', async () => {
    await open('/', { '/buyer/cases': { status: 200, body: { cases: [] } } })
    await until(() => document.body.innerHTML.includes('my_returns.none'))
    expect((await found('s-button', 'my_returns.to_orders')).getAttribute('href')).toMatch(/^shopify:/)
  })

  test('that cannot be told says so and is asked for again', async () => {
    const answers: Parameters<typeof hosted>[1] = { '/buyer/cases': new Error('no network') }
    const calls = await open('/', answers)
    await found('s-banner', 'failure.retry')
    answers['/buyer/cases'] = { status: 200, body: LIST }
    await press('failure.retry')
    await until(() => seen().includes('Checked'))
    expect(calls).toHaveLength(2)
  })
})

describe('a case', () => {
  test('tells each item, why not, the timeline, and no slip that is not there', async () => {
    await openCase()
    await until(() => seen().includes('Send it back by'))
    for (const words of ['Send it by Monday.', 'Made-to-order cameras', 'If it was not made for you.'])
      expect(seen()).toContain(words)
    expect(seen()).not.toContain('case.slip')
  })

  test('has a slip to print once the server gives one', async () => {
    await openCase({ ...CASE, slipUrl: 'https://recourse.example.com/slip' })
    expect((await found('s-button', 'case.slip')).getAttribute('href')).toBe(
      'https://recourse.example.com/slip',
    )
  })

  test('another’s is not found, and trying again is not offered', async () => {
    await open(`/cases/${CASE.id}`, {
      [ONE]: { status: 404, body: { error: 'no_case', message: 'There is none.' } },
    })
    await until(() => seen().includes('There is none.'))
    expect(seen()).not.toContain('failure.retry')
  })
})

describe('a parcel', () => {
  test('a parcel is told for the items that were in it, once for two presses', async () => {
    const calls = await openCase()
    await type('send.parcel', ' AB123456 ')
    fireEvent.change(await found('s-checkbox', 'item_times'))
    await until(() => document.body.querySelector('s-checkbox')?.getAttribute('checked') !== 'true')
    await press('send.submit')
    await press('send.submit')
    await until(() => document.body.innerHTML.includes('done_act.send'))
    const sent = calls.filter(({ method }) => method === 'POST')
    expect(sent).toHaveLength(1)
    expect(sent[0]?.body).toMatchObject({ kind: 'send', keys: [2], parcel: ' AB123456 ' })
  })

  test('without a number or a receipt nothing is sent', async () => {
    const calls = await openCase()
    await type('send.carrier', 'Sameday')
    await press('send.submit')
    await until(() => document.body.innerHTML.includes('send.needed'))
    expect(calls.filter(({ method }) => method === 'POST')).toEqual([])
  })
})

describe('an offer', () => {
  test('an offer says what each answer means before it is sent, and sends what was seen', async () => {
    const calls = await openCase(OFFERED, { status: 201, body: CASE })
    expect(await found('s-choice-list', 'offer.question')).not.toBeNull()
    expect(seen()).not.toContain('offer.submit')
    const list = await found('s-choice-list', 'offer.question')
    Object.assign(list, { values: ['goods_back'] })
    fireEvent.change(list)
    await until(() => seen().includes('Nothing is taken off.'))
    await type('offer.why', 'They came torn.')
    await press('offer.submit')
    await until(() => document.body.innerHTML.includes('done_act.answer'))
    expect(calls.at(-1)?.body).toMatchObject({
      ...{ kind: 'answer', offerId: 'offer-1', answer: 'goods_back', words: 'They came torn.', seen: 7 },
    })
  })

  test('what has changed meanwhile is told, and shown as it now is', async () => {
    const told = { ...CASE, can: { answer: [] }, state: 'Refunded', stage: 'refunded' as const }
    await openCase(OFFERED, {
      status: 409,
      body: { error: 'conflict', message: 'Something has happened.', told },
    })
    const list = await found('s-choice-list', 'offer.question')
    Object.assign(list, { values: ['agreed'] })
    fireEvent.change(list)
    await press('offer.submit')
    await until(() => seen().includes('Something has happened.'))
    expect(seen()).toContain('Refunded')
    expect(seen()).not.toContain('offer.question')
    expect(seen()).not.toContain('failure.retry')
  })
})

describe('what a buyer would rather not do unawares', () => {
  test('it is taken back only after reading what that means', async () => {
    const calls = await openCase()
    await found('s-button', 'take_back.ask')
    expect(seen()).not.toContain('You keep the items.')
    await press('take_back.ask')
    await until(() => seen().includes('You keep the items.'))
    await press('take_back.confirm')
    await until(() => document.body.innerHTML.includes('done_act.take_back'))
    expect(calls.at(-1)?.body).toMatchObject({ kind: 'take_back', seen: 7 })
  })

  test('words that did not get through stay, and are sent again as the same', async () => {
    const answers: Parameters<typeof hosted>[1] = {
      [ONE]: { status: 200, body: CASE },
      [`${ONE}/acts`]: new Error('no network'),
    }
    const calls = await open(`/cases/${CASE.id}`, answers)
    await type('write.label', 'Hello?')
    await press('write.submit')
    await until(() => document.body.innerHTML.includes('failure.network'))
    answers[`${ONE}/acts`] = { status: 201, body: { ...CASE, written: [{ on: 'Monday', words: 'Hello?' }] } }
    await press('write.submit')
    await until(() => seen().includes('write.on'))
    const keys = calls.flatMap(({ body }) => body?.submissionKey ?? [])
    expect(keys).toHaveLength(2)
    expect(new Set(keys).size).toBe(1)
  })
})
