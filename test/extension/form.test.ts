import { describe, expect, test } from 'vitest'
import { type Act, emptyForm, type Form } from '../../extensions/buyer-returns/src/form.ts'
import { nextForm } from '../../extensions/buyer-returns/src/next-form.ts'
import { orderUnder, previewOf, receiptOf } from './fake-answers.ts'
import { ITEMS } from './fake-items.ts'

const KEY = 'b8b1b7f0-0000-4000-8000-000000000001'
const order = orderUnder({})
const unit = ITEMS.granted.unit
const after = (...acts: Act[]): Form => acts.reduce(nextForm, emptyForm(KEY))
const ordered: Act = { act: 'ordered', order }
const picked: Act = { act: 'picked', unit, remedy: 'withdrawal' }
const PICK = { quantity: 1, remedy: 'withdrawal', note: '', defect: {} }
const statement = { items: [], submissionKey: KEY }
const previewed: Act = { act: 'previewed', preview: previewOf(statement), checked: '' }
const received: Act = { act: 'received', receipt: receiptOf(statement, 1), sent: statement }
const seal = (value: boolean): Act => {
  const { ask } = ITEMS.asking
  if (!ask) throw new Error('the earpiece asks nothing')
  return { act: 'answered', unit: ITEMS.asking.unit, answer: { ...ask, value } }
}

describe('choosing', () => {
  test('an item is picked once, with one of it and no note', () => {
    expect(after(ordered, picked).picks).toEqual({ [unit]: PICK })
  })
  test('a change keeps the rest of the pick', () => {
    const form = after(ordered, picked, { act: 'changed', unit, change: { quantity: 2 } })
    expect(form.picks[unit]).toEqual({ ...PICK, quantity: 2 })
  })
  test('what is not picked cannot be changed', () => {
    expect(after(ordered, { act: 'changed', unit, change: { quantity: 2 } }).picks).toEqual({})
  })
  test('dropping takes only that item away', () => {
    const other: Act = { act: 'picked', unit: ITEMS.refused.unit, remedy: 'conformity_claim' }
    expect(Object.keys(after(ordered, picked, other, { act: 'dropped', unit }).picks)).toEqual([
      ITEMS.refused.unit,
    ])
  })
})

describe('answers', () => {
  test('a changed answer stays in its place', () => {
    const facts = after(ordered, seal(true), seal(false)).answered[ITEMS.asking.unit]
    expect(facts?.map(({ fact, value }) => [fact, value])).toEqual([['sealIntact', false]])
  })
  test('a pick goes when an answer closes it, and never turns into insisting; the others stay', () => {
    const sealed: Act = { act: 'ordered', order: orderUnder({ [ITEMS.asking.unit]: { sealIntact: true } }) }
    const earpiece: Act = { act: 'picked', unit: ITEMS.asking.unit, remedy: 'withdrawal' }
    const opened: Act = { act: 'ordered', order: orderUnder({ [ITEMS.asking.unit]: { sealIntact: false } }) }
    expect(Object.keys(after(sealed, picked, earpiece, opened).picks)).toEqual([unit])
  })
  test('insisting stays as long as it is refused, and goes when there is nothing to insist on', () => {
    const insisted: Act = { act: 'picked', unit: ITEMS.refused.unit, remedy: 'withdrawal', insists: true }
    expect(Object.keys(after(ordered, insisted, ordered).picks)).toEqual([ITEMS.refused.unit])
    const { insist: _, ...final } = ITEMS.refused
    expect(after(ordered, insisted, { act: 'ordered', order: { ...order, items: [final] } }).picks).toEqual(
      {},
    )
  })
  test.each([
    [1, 1],
    [2, 2],
    [3, 2],
  ])('of %i wanted, %i are kept when two are left', (wanted, kept) => {
    const form = after(ordered, picked, { act: 'changed', unit, change: { quantity: wanted } }, ordered)
    expect(form.picks[unit]?.quantity).toBe(kept)
  })
  test('an item of which nothing is left cannot stay picked', () => {
    const none: Act = { act: 'ordered', order: { ...order, items: [{ ...ITEMS.granted, quantity: 0 }] } }
    expect(after(ordered, picked, none).picks).toEqual({})
  })
})

describe('moments', () => {
  test('choose, check, done', () => {
    const moments = [
      after(ordered, picked),
      after(ordered, picked, previewed),
      after(ordered, picked, previewed, received),
    ]
    expect(moments.map(({ moment }) => moment)).toEqual(['choose', 'check', 'done'])
  })
  test('going back keeps what was picked', () => {
    const form = after(ordered, picked, previewed, { act: 'returned' })
    expect([form.moment, Object.keys(form.picks)]).toEqual(['choose', [unit]])
  })
  test('there is no way back while the statement is on its way, nor once it was received', () => {
    const sending = after(ordered, picked, previewed, { act: 'asked', of: 'statement' }, { act: 'returned' })
    const done = after(ordered, picked, previewed, received, { act: 'returned' })
    expect([sending.moment, done.moment]).toEqual(['check', 'done'])
  })
  test('only a fresh form has a fresh key', () => {
    const acts: Act[] = [ordered, picked, previewed, { act: 'returned' }, previewed]
    expect(after(...acts).submissionKey).toBe(KEY)
    expect(after(...acts, { act: 'restarted', submissionKey: 'another' })).toEqual(emptyForm('another'))
  })
})

describe('failures', () => {
  const lost: Act = { act: 'refused', of: 'statement', refusal: { kind: 'network' } }
  const invalid: Act = {
    act: 'refused',
    of: 'statement',
    refusal: { kind: 'invalid', answer: { error: 'invalid', message: 'Something does not fit.' } },
  }
  test('nothing that was entered is lost', () => {
    const before = after(ordered, picked, previewed, { act: 'asked', of: 'statement' })
    expect(nextForm(before, lost)).toEqual({
      ...before,
      waiting: null,
      failure: { of: 'statement', refusal: { kind: 'network' } },
    })
  })
  test('asking again clears it', () => {
    expect(after(ordered, lost, { act: 'asked', of: 'statement' }).failure).toBeNull()
  })
  test('going back leaves a lost connection behind, but keeps what the server found wrong', () => {
    expect(after(ordered, picked, previewed, lost, { act: 'returned' }).failure).toBeNull()
    expect(after(ordered, picked, previewed, invalid, { act: 'returned' }).failure?.of).toBe('statement')
  })
})
