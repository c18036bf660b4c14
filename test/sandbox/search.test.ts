import { describe, expect, it } from 'vitest'
import { matches } from '../../sandbox/search/match-search.ts'
import { parseSearch } from '../../sandbox/search/parse-search.ts'
import { passesFilter } from '../../sandbox/webhooks/passes-filter.ts'

const order: Record<string, string[]> = {
  updated_at: ['2026-11-02T10:00:00Z'],
  status: ['open'],
  tag: ['vip', 'gift'],
  total: ['100.00'],
  name: ['#1003'],
}
const finds = (text: string) =>
  matches(parseSearch(text), {
    valuesOf: (field) => order[field] ?? [],
    hasWord: (word) => 'order of ana'.includes(word),
  })

describe('a search', () => {
  it.each([
    ["updated_at:>='2026-11-02T09:59:59Z'", true],
    ["updated_at:>='2026-11-02T10:00:00Z'", true],
    ["updated_at:>='2026-11-02T10:00:01Z'", false],
    ["updated_at:>'2026-11-02T10:00:00Z'", false],
    ["updated_at:<='2026-11-02T12:00:00+02:00'", true],
    ["updated_at:<'2026-11-02T10:00:00Z'", false],
    ['updated_at:2026-11-02', true],
    ['updated_at:2026-11-03', false],
    ["updated_at:>='2026-11-01' AND updated_at:<'2026-11-03'", true],
    ["updated_at:>='2026-11-01' updated_at:<'2026-11-02'", false],
  ])('by instant: %s finds: %s', (text, found) => expect(finds(text)).toBe(found))

  it('reads no time from an instant without quotes', () => {
    expect(finds('updated_at:>=2026-11-02T23:00:00Z')).toBe(true)
  })

  it.each([
    ['status:open AND tag:vip', true],
    ['status:closed OR tag:gift', true],
    ['status:closed OR tag:none', false],
    ['status:closed OR status:open AND tag:none', false],
    ['(status:closed OR status:open) AND tag:vip', true],
    ['NOT status:closed', true],
    ['-status:open', false],
    ['-(status:open tag:vip)', false],
    ['NOT (status:closed OR tag:none)', true],
    ['tag:v*', true],
    ['missing:*', false],
    ['status:*', true],
    ['total:100', true],
    ['total:>=100.01', false],
    ['ana', true],
    ['eleni', false],
  ])('%s finds: %s', (text, found) => expect(finds(text)).toBe(found))

  it('finds an order by its name, with or without what stands before the number', () => {
    expect(finds("name:'#1003'")).toBe(true)
    expect(finds("name:'#1003' OR name:'1003'")).toBe(true)
    expect(finds("name:'#100' OR name:'100'")).toBe(false)
  })

  it.each(['(status:open', 'status:open)'])('%s is refused', (text) => {
    expect(() => parseSearch(text)).toThrow('the search')
  })
})

describe('a webhook filter', () => {
  const product = {
    status: 'active',
    product_type: 'Music',
    vendor: null,
    variants: [{ price: '9.99' }, { price: '10.00' }],
    customer: { id: 7 },
  }
  it.each([
    ['', true],
    ['variants.price:>=10.00', true],
    ['variants.price:>=10.01', false],
    ['status:active AND (product_type:Music OR product_type:Movies)', true],
    ['status:draft', false],
    ['vendor:*', false],
    ['customer.id:7', true],
    ['customer.id:8', false],
  ])('%s lets through: %s', (filter, through) => expect(passesFilter(product, filter)).toBe(through))
})
