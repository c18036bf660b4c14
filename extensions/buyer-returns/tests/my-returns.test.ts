import { fireEvent } from '@testing-library/preact'
import { describe, expect, test, vi } from 'vitest'
import { CASE, LIST } from '../../../test/extension/fake-cases.ts'
import { found, press, seen, type, until } from './hosted.ts'
import { type Answers, extension, ONE, open, openCase, useOwnReturns } from './own-returns.ts'

useOwnReturns()

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

  test('clears away what was typed about an order and kept for over an hour', async () => {
    const read = vi.fn(async () => ({
      version: 1,
      forms: { '77': { at: Date.now() - 3_600_000, draft: {} } },
    }))
    const remove = vi.fn(async () => undefined)
    Object.assign(extension.shopify.storage, { read, delete: remove })
    await open('/', { '/buyer/cases': { status: 200, body: LIST } })
    await until(() => remove.mock.calls.length > 0)
    expect(remove.mock.calls).toEqual(read.mock.calls)
  })

  test('without any says so, and where to begin', async () => {
    await open('/', { '/buyer/cases': { status: 200, body: { cases: [] } } })
    await until(() => document.body.innerHTML.includes('my_returns.none'))
    expect((await found('s-button', 'my_returns.to_orders')).getAttribute('href')).toMatch(/^shopify:/)
  })

  test('that cannot be told says so and is asked for again', async () => {
    const answers: Answers = { '/buyer/cases': new Error('no network') }
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
    const answers: Answers = {
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
