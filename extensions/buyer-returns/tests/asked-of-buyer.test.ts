import { fireEvent } from '@testing-library/preact'
import { describe, expect, test } from 'vitest'
import { ASKED, CASE, OFFERED } from '../../../test/extension/fake-cases.ts'
import { found, press, seen, type, until } from './hosted.ts'
import { openCase, useOwnReturns } from './own-returns.ts'

useOwnReturns()

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
