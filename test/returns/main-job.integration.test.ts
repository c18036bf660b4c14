import { describe, expect, test } from 'vitest'
import { shopA } from '../harness/test-environment.ts'
import {
  caseOf,
  check,
  control,
  deliveredOrder,
  headphones,
  newKey,
  onStage,
  returnsOf,
  state,
  view,
  work,
} from './stage.ts'

onStage()

const text = (sentence: readonly { text: string }[] | undefined) =>
  (sentence ?? []).map((part) => part.text).join('')

describe('headphones, delivered on Monday 9 November', () => {
  test('are withdrawn from: shown, previewed, recorded, decided, carried out', async () => {
    const order = await deliveredOrder([headphones])
    await control().setClock('2026-11-16T10:00:00Z')
    const shown = await view(order)
    expect(shown.status).toBe(200)
    const [item] = shown.body.items
    expect(item).toMatchObject({ outcome: 'granted', quantity: 1 })
    expect(text(item?.headline)).toBe('You can send this back until Monday 23 November.')
    const wanted = {
      unit: item?.unit ?? '',
      quantity: 1,
      remedy: 'withdrawal' as const,
      answers: {},
      note: 'too big',
    }
    const body = { items: [wanted], submissionKey: newKey(), locale: 'en' }
    const checked = await check(order, body)
    expect(checked.body.confirmLabel).toBe('Confirm withdrawal')
    const sent = await state(order, body)
    expect(sent.status).toBe(201)
    expect(sent.body.items[0]?.outcome).toBe('granted')
    await work(shopA, order)
    const found = await caseOf(shopA, sent.body.reference)
    expect(found.state).toBe('accepted')
    expect((await returnsOf(shopA, order)).map(({ status }) => status)).toEqual(['OPEN'])
  })
})
