import { describe, expect, test } from 'vitest'
import { afterSaving, follow, isChanged, over, parseOver, readPosted, toPost } from '../../app/ui/draft.ts'

const kept = { email: 'a@x.example', days: '5', note: '' }
const draft = (change: Partial<typeof kept> = {}, base = kept) => ({ base, typed: { ...base, ...change } })

test('is changed while something typed is not what was kept', () => {
  expect(isChanged(draft())).toBe(false)
  expect(isChanged(draft({ days: '6' }))).toBe(true)
})

describe('what is kept changes', () => {
  const theirs = { ...kept, email: 'b@x.example', days: '9' }

  test('fields nobody touched follow it, what is typed stays', () => {
    const followed = follow(draft({ days: '6' }), theirs)
    expect(followed.typed).toEqual({ ...theirs, days: '6' })
    expect(followed.base.days, 'what it was typed over').toBe('5')
  })

  test('to what was typed: nothing is unsaved', () => {
    expect(isChanged(follow(draft({ days: '9' }), theirs))).toBe(false)
  })

  test('and was told of: saving once more is meant', () => {
    const told = over(draft({ days: '6' }), theirs)
    expect(told).toEqual({ base: theirs, typed: { ...theirs, days: '6' } })
    expect(parseOver(told, theirs, (input) => input)).toEqual(told.typed)
  })
})

describe('after saving', () => {
  const sent = { ...kept, email: ' b@x.example ', days: '6' }
  const now = { ...kept, email: 'b@x.example', days: '6' }

  test('everything is as it is kept', () => {
    expect(afterSaving({ base: kept, typed: sent }, sent, now)).toEqual(draft({}, now))
  })

  test('what was typed meanwhile stays, and is unsaved', () => {
    const after = afterSaving({ base: kept, typed: { ...sent, days: '7' } }, sent, now)
    expect(after).toEqual({ base: now, typed: { ...now, days: '7' } })
    expect(isChanged(after)).toBe(true)
  })
})

describe('posted', () => {
  const posted = (change: Partial<typeof kept>) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(toPost(draft(change)))) form.append(name, value)
    const read = (from: FormData) =>
      Object.fromEntries(Object.keys(kept).map((field) => [field, String(from.get(field))])) as typeof kept
    return readPosted(form, read)
  }
  const over = (change: Partial<typeof kept>, now: typeof kept) =>
    parseOver(posted(change), now, (input) => input)

  test('without what it was typed over: all of it is meant', () => {
    const form = new FormData()
    form.append('days', '6')
    const posted = readPosted(form, (from) => ({ days: String(from.get('days')) }))
    expect(parseOver(posted, { days: '9' }, (input) => input)).toEqual({ days: '6' })
  })

  test('as kept before: what was changed is changed', () => {
    expect(over({ days: '6' }, kept)).toEqual({ ...kept, days: '6' })
  })

  test('with something else kept meanwhile: both count', () => {
    expect(over({ days: '6' }, { ...kept, note: 'theirs' })).toEqual({ ...kept, days: '6', note: 'theirs' })
  })

  test('with the same field kept otherwise meanwhile: it is named, and nothing is parsed', () => {
    const theirs = { ...kept, days: '9' }
    expect(over({ days: '6' }, theirs)).toEqual({ ok: false, errors: { days: 'changed' }, kept: theirs })
    expect(over({ days: '9' }, theirs), 'to the same').toEqual(theirs)
    expect(over({ days: '5' }, theirs), 'not changed here').toEqual(theirs)
  })
})
