import { expect, test } from 'vitest'
import { shopA, shopB } from '../../harness/test-environment.ts'
import {
  camera,
  check,
  control,
  deliveredOrder,
  earpiece,
  newKey,
  onStage,
  returnsOf,
  state,
  view,
  work,
} from '../stage.ts'

onStage()

const ordered = [camera, earpiece, { product: 'over-ear-headphones', quantity: 2 }]
const buyers = { [shopA]: 'ana@example.ro', [shopB]: 'eleni@example.gr' } as const

test.each([
  [shopA, 'ro', 'Luni|luni', 'garanția legală'],
  [shopB, 'el', 'Δευτέρα', 'νόμιμη εγγύηση'],
  [shopA, 'en', 'Monday', 'legal guarantee'],
  [shopA, 'de', 'Montag, 23\\. November', 'gesetzliche gewährleistung'],
] as const)(
  '%s in %s: every outcome has its words, at every door',
  async (shop, locale, monday, guarantee) => {
    const who = buyers[shop]
    const order = await deliveredOrder(ordered, { shop, who })
    await control().setClock('2026-11-16T10:00:00Z')
    const asking = { shop, who, body: { locale, answers: {} } }
    const shown = await view(order, {}, asking)
    expect(shown.status).toBe(200)
    expect(shown.body.items.map(({ outcome }) => outcome)).toEqual(['refused', 'asks', 'granted'])
    const unsealed = shown.body.items[1]?.unit ?? ''
    const answered = await view(
      order,
      {},
      { ...asking, body: { locale, answers: { [unsealed]: { sealIntact: false } } } },
    )
    expect(answered.body.items[1]?.outcome).toBe('refused')
    const said = JSON.stringify([shown.body, answered.body])
    expect(said).toMatch(new RegExp(monday))
    expect(said.toLowerCase()).toContain(guarantee)
    // A placeholder left open, a key or an absent value would show.
    expect(said).not.toMatch(/\{\{|buyer:|decision:|undefined|null|NaN/)
    const items = shown.body.items.map(({ unit }) => ({
      unit,
      quantity: 1,
      remedy: 'withdrawal' as const,
      answers: {},
    }))
    const body = { items, submissionKey: newKey(), locale }
    const checked = await check(order, body, { shop, who })
    expect(checked.status).toBe(200)
    const sent = await state(order, body, { shop, who })
    expect(sent.status).toBe(201)
    expect(JSON.stringify([checked.body, sent.body])).not.toMatch(/\{\{|buyer:|decision:|undefined|null|NaN/)
    await work(shop, order)
    const statuses = (await returnsOf(shop, order)).map(({ status }) => status)
    expect(statuses.sort()).toEqual(['DECLINED', 'OPEN', 'REQUESTED'])
  },
)
