import type {
  Category,
  Decide,
  Decision,
  Facts,
  Instant,
  LineFacts,
  OrderFacts,
  Remedy,
  RemedyDecision,
} from '../../app/engine/index.ts'
import { compile, money, PRESETS } from '../../app/engine/index.ts'
import type { PolicyClause } from '../../app/engine/policy.ts'

/** The presets, compiled once for all tests. */
export const underPresetA: Decide = compile(PRESETS['preset-a'], { policyVersion: 'test' })
export const underPresetB: Decide = compile(PRESETS['preset-b'], { policyVersion: 'test' })
export const underTheLaw: Decide = compile(PRESETS['statutory-minimum'], { policyVersion: 'test' })

/** A document of these clauses alone. */
export const underClauses = (...clauses: readonly Omit<PolicyClause, 'words'>[]): Decide =>
  compile(
    {
      ...PRESETS['statutory-minimum'],
      sections: [{ title: '', clauses: clauses.map((one) => ({ ...one, words: '' })) }],
    },
    { policyVersion: 'test' },
  )

export const ron = (minor: number) => money(minor, 'RON')

/** A hygiene product whose evidence record is complete. */
export const RECORDED = { sealed: true, cleanable: false, hygieneNoticeGiven: true } as const

/** Shipped 3 Nov, received Mon 9 Nov 2026 by a carrier's event. */
export const DELIVERED: LineFacts['delivery'] = {
  status: 'delivered',
  shippedAt: '2026-11-03T10:00:00.000Z',
  possessionOn: '2026-11-09',
  source: 'carrier',
}

export const line = (category: Category | undefined, change: Partial<LineFacts> = {}): LineFacts => ({
  unit: '1/1',
  orderLine: '1',
  quantity: 1,
  paid: ron(18_900),
  product: { id: 'product-1', ...(category && { category }) },
  delivery: DELIVERED,
  ...change,
})

/** Ordered 2 Nov 2026 in Romania by a consumer who was told everything on that day. */
export const facts = (
  statedAt: Instant,
  lines: readonly LineFacts[],
  order: Partial<OrderFacts> = {},
): Facts => ({
  statedAt,
  order: {
    concludedAt: '2026-11-02T08:00:00.000Z',
    buyer: 'consumer',
    place: { country: 'RO' },
    currency: 'RON',
    informedOn: '2026-11-02',
    returnCostDisclosed: true,
    outwardShipping: { paid: ron(495) },
    ...order,
  },
  lines,
})

/** 10:00 UTC, noon in Bucharest, so many days after the delivery on 9 Nov. */
export const onDay = (number: number): Instant =>
  new Date(Date.UTC(2026, 10, 9 + number, 10)).toISOString() as Instant

export const remedyOf = (decision: Decision, remedy: Remedy, unit = '1/1'): RemedyDecision => {
  const found = decision.lines.find((one) => one.unit === unit)?.remedies.find((one) => one.remedy === remedy)
  if (!found) throw new Error(`No ${remedy} was decided for ${unit}`)
  return found
}

/** `['A3', 'RO/crd-16-c']` */
export const cited = ({ citations }: RemedyDecision): string[] =>
  citations.map((citation) => (citation.layer === 'contract' ? citation.ref : citation.provision))

/** `['A3 by RO/crd-16-c: no-specification']` */
export const disregarded = ({ disregarded: all }: RemedyDecision): string[] =>
  all.map(({ clause, by, reason }) => {
    const [what, than] = [clause, by].map((one) => (one.layer === 'contract' ? one.ref : one.provision))
    return `${what} by ${than}: ${reason.code}`
  })

export const codes = ({ reasons }: RemedyDecision): string[] => reasons.map(({ code }) => code)

/** `['shop refund_once_sent 2026-12-02']` */
export const duties = ({ duties: all }: RemedyDecision): string[] =>
  all.map(({ who, what, by }) => [who, what, ...(by ? [by] : [])].join(' '))

/** `['item 18900 RO/crd-13-1']`, what is owed once per order included. */
export const amounts = (decision: Decision, remedy: Remedy, unit = '1/1'): string[] =>
  [
    ...remedyOf(decision, remedy, unit).money,
    ...decision.sharedMoney.filter((shared) => shared.remedy === remedy && shared.units.includes(unit)),
  ].map(({ what, amount, citation }) =>
    [what, amount.minor, citation.layer === 'contract' ? citation.ref : citation.provision].join(' '),
  )

/** Nothing is sent and nothing comes back: a service, a voucher, digital content. */
export const intangible = (
  kind: 'service' | 'voucher' | 'digital_content',
  change: Partial<LineFacts> = {},
): LineFacts => line(undefined, { kind, delivery: { status: 'not_shipped' }, ...change })
