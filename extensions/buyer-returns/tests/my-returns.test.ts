import { getExtension } from '@shopify/ui-extensions-tester'
import { fireEvent } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ASKED, CASE, LIST, OFFERED } from '../../../test/extension/fake-cases.ts'
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
  test.each([
    ['disagreed', 'Nothing is taken off.'],
    ['goods_back', 'The shop sends it back to you.'],
  ])(
    'answered %s, says what that means before it is sent, and sends what was seen',
    async (answer, means) => {
      const calls = await openCase(OFFERED, { status: 201, body: CASE })
      const list = await found('s-choice-list', 'offer.question')
      expect([...list.querySelectorAll('s-choice')].map(({ textContent }) => textContent)).toEqual([
        ...['I agree', 'I do not agree', 'Send it back to me'],
      ])
      expect(seen()).not.toContain('offer.submit')
      Object.assign(list, { values: [answer] })
      fireEvent.change(list)
      await until(() => seen().includes(means))
      await type('offer.why', 'They came torn.')
      await press('offer.submit')
      await until(() => document.body.innerHTML.includes('done_act.answer'))
      expect(calls.at(-1)?.body).toMatchObject({
        ...{ kind: 'answer', offerId: 'offer-1', answer, words: 'They came torn.', seen: 7 },
      })
    },
  )

  test('agreed to, takes no words', async () => {
    const calls = await openCase(OFFERED, { status: 201, body: CASE })
    const list = await found('s-choice-list', 'offer.question')
    Object.assign(list, { values: ['agreed'] })
    fireEvent.change(list)
    await until(() => seen().includes('You get back RON 818.49.'))
    expect(document.body.querySelector('s-text-area[label="offer.why"]')).toBeNull()
    await press('offer.submit')
    await until(() => document.body.innerHTML.includes('done_act.answer'))
    expect(calls.at(-1)?.body).toMatchObject({ answer: 'agreed' })
    expect(calls.at(-1)?.body).not.toHaveProperty('words')
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

describe('a question of the shop', () => {
  const primary = () =>
    [...document.body.querySelectorAll('s-button[variant="primary"]')].map(({ textContent }) => textContent)

  test('stands above everything with the one way to answer, and is over once it is answered', async () => {
    const body = { ...CASE, written: [{ on: 'Monday', words: 'The grey one.' }] }
    const calls = await openCase(ASKED, { status: 201, body })
    await until(() => seen().includes('Which cable came with it?'))
    expect(seen().indexOf('Which cable')).toBeLessThan(seen().indexOf('Accepted'))
    expect(document.body.querySelectorAll('s-text-area')).toHaveLength(1)
    expect(primary()).toEqual(['question.submit'])
    await type('question.label', ' The grey one. ')
    await press('question.submit')
    await until(() => document.body.innerHTML.includes('done_act.write'))
    expect(calls.at(-1)?.body).toMatchObject({ kind: 'write', words: 'The grey one.' })
    await until(() => !seen().includes('Which cable'))
    expect(seen()).toContain('The grey one.')
    expect(primary()).toEqual(['send.submit'])
  })

  test('about a parcel that was not found leaves showing it first', async () => {
    const questions = ASKED.questions.map((one) => ({ ...one, isOfSending: true as const }))
    await openCase({ ...ASKED, questions })
    await until(() => seen().includes('Which cable came with it?'))
    expect(primary()).toEqual(['send.submit'])
  })

  test('beside an offer leaves the offer first', async () => {
    await openCase({ ...OFFERED, questions: ASKED.questions })
    await until(() => seen().includes('Which cable came with it?'))
    expect(primary()).toEqual([])
  })

  test('of which the words did not get through keeps them', async () => {
    await openCase(ASKED, new Error('no network'))
    await type('question.label', 'The grey one.')
    await press('question.submit')
    await until(() => document.body.innerHTML.includes('failure.network'))
    expect(await found('s-text-area', 'question.label')).toHaveProperty('value', 'The grey one.')
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
