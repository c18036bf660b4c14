import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { BLOWS, plannedBlows } from './blows.ts'
import { differences } from './differences.ts'
import { isFull } from './left.ts'
import { NotUnderstood, readOptions } from './options.ts'
import { planOf, WEBHOOKS_OF_A_LIFE } from './plan.ts'
import { ONLY_IN, stories } from './stories.ts'

test('the same seed gives the same lives, another one others', () => {
  expect(planOf(7, 400)).toEqual(planOf(7, 400))
  expect(planOf(7, 400)).not.toEqual(planOf(8, 400))
})

test('every story is told in both shops, where both give what it asks for', () => {
  const told = new Set(planOf(1, 2_000).map(({ story, shop }) => `${story} in ${shop}`))
  expect(told.size).toBe(2 * Object.keys(stories).length - Object.keys(ONLY_IN).length)
})

test('every story is told once with as many webhooks as CONTRIBUTING.md says', () => {
  const [, webhooks] =
    /`--webhooks (\d+)` is\s+every\s+story\s+once/.exec(readFileSync('CONTRIBUTING.md', 'utf8')) ?? []
  const told = planOf(1, Number(webhooks)).map(({ story }) => story)
  expect(told.toSorted()).toEqual(Object.keys(stories).toSorted())
})

test.each([
  [1, 0],
  [2, 1],
  [51, 1],
  [52, 2],
  [500, 10],
])('of %i lives, %i are never heard of', (lives, expected) => {
  const all = planOf(1, lives * WEBHOOKS_OF_A_LIFE)
  expect(all).toHaveLength(lives)
  expect(all.filter(({ isUnheard }) => isUnheard)).toHaveLength(expected)
})

test.each(['ask-to-be-forgotten', 'state-as-guest'])(
  'of whom it is told %s, they buy nothing else',
  (kind) => {
    const all = planOf(1, 4_000)
    const alone = all.filter(({ acts }) => acts.some(({ act }) => act.kind === kind))
    expect(alone.length).toBeGreaterThan(10)
    for (const { customer } of alone) expect(all.filter((life) => life.customer === customer)).toHaveLength(1)
  },
)

test.each([
  [2, false],
  [3, true],
  [4, true],
])('of a box for 3, %i mails fill it: %s', (mails, expected) => {
  expect(isFull(mails, 3)).toBe(expected)
})

test('nobody acts before they did what comes first', () => {
  const lives = planOf(1, 2_000)
  expect(lives.length).toBeGreaterThan(100)
  for (const { acts } of lives) {
    expect(acts[0]?.act.kind).toBe('place')
    expect(acts.map(({ day }) => day)).toEqual(acts.map(({ day }) => day).toSorted((a, b) => a - b))
  }
})

test.each([1, 4, 60, 61, 1_000])('of %i acts, each kind of blow strikes, within the run', (acts) => {
  const blows = plannedBlows(acts, 3)
  expect(new Set(blows.map(({ kind }) => kind))).toEqual(new Set(BLOWS))
  expect(Math.max(...blows.map(({ at }) => at))).toBeLessThan(acts)
})

test('differences are named by their place', () => {
  const one = { orders: [{ paid: 1, notes: ['a'] }], same: null }
  expect(differences(one, structuredClone(one))).toEqual([])
  expect(differences(one, { orders: [{ paid: 2, notes: ['a', 'b'] }], same: null })).toEqual([
    'orders.0.paid: faultless 1, chaotic 2',
    'orders.0.notes.1: faultless nothing, chaotic "b"',
  ])
  expect(differences({ a: [] }, { a: {} })).toEqual(['a: faultless [], chaotic {}'])
  expect(differences(null, { a: 1 })).toEqual([': faultless null, chaotic {"a":1}'])
})

test.each([
  [['--seed', 'x'], /--seed: x is no whole number/],
  [['--webhooks', '0'], /--webhooks: 0/],
  [['--break', 'everything'], /everything is none of dedupe, idempotency, inbox, sweep/],
  [['--unknown'], /npm run chaos/],
])('%j is not understood, and says why', (words, said) => {
  expect(() => readOptions(words)).toThrow(NotUnderstood)
  expect(() => readOptions(words)).toThrow(said)
})

test('what is not said is 20,000 webhooks', () => {
  expect(readOptions([])).toEqual({ seed: 1, webhooks: 20_000, json: false })
  expect(readOptions(['--seed', '7', '--break', 'inbox'])).toMatchObject({ seed: 7, breakage: 'inbox' })
})
