import { describe, expect, it } from 'vitest'
import type { Extras } from '../../app/engine/clause.ts'
import type { Day } from '../../app/engine/index.ts'
import { romanianCalendar as calendar } from '../../app/engine/law/ro/calendar.ts'
import { period } from '../../app/engine/period.ts'
import { reason } from '../../app/engine/reason.ts'
import { cited, codes, disregarded, duties, ron } from './case.ts'
import type { Pretended } from './pretend.ts'
import { decidedOf, excluded, fails, granted, holds, joinedOf, open, refused, settles } from './pretend.ts'

const permits = (ref: string, says: Pretended['says'], more: Partial<Pretended> = {}): Pretended => ({
  ref,
  effect: 'permits',
  says,
  ...more,
})
const saying = (ref: string, extras: Extras): Pretended => ({ ref, effect: 'settles', says: settles(extras) })
const because = (ref: string, extras: Extras): Pretended => ({
  ref,
  effect: 'settles',
  says: settles(extras, reason('hygiene-not-proven', {})),
})

const promised = permits('A1', granted)
const lawful = permits('RO/crd-9', granted)
const both = (contract: readonly Pretended[], law: readonly Pretended[]) =>
  decidedOf({ contract: [promised, ...contract], law: [lawful, ...law] })

const amount = (minor: number, what: 'item' | 'restocking_fee' | 'diminished_value' = 'item'): Extras => ({
  amounts: [{ what, amount: ron(minor) }],
})
const money = (decided: ReturnType<typeof decidedOf>) =>
  decided.money.map((line) => [
    line.what,
    line.amount.minor,
    cited({ ...decided, citations: [line.citation] })[0],
  ])

describe('whether', () => {
  it.each([
    ['granted', granted, refused, 'granted'],
    ['granted by the law', refused, granted, 'granted'],
    ['left to a person', refused, open, 'review'],
    ['refused by both', refused, refused, 'refused'],
  ])('%s', (_name, contract, law, outcome) => {
    const decided = decidedOf({ contract: [permits('A1', contract)], law: [permits('RO/crd-9', law)] })
    expect(decided.outcome).toBe(outcome)
  })

  it('a refusal beneath a floor in doubt is for a person, with nothing owed if they agree', () => {
    const unsure = {
      given: reason('law-unknown', { country: 'XX' }),
      citation: { layer: 'law', provision: 'XX/unknown' } as const,
    }
    const decided = decidedOf({ contract: [permits('A1', refused)], unsure })
    expect([decided.outcome, cited(decided), codes(decided)]).toEqual([
      'review',
      ['A1', 'XX/unknown'],
      ['no-specification', 'law-unknown'],
    ])
    expect(decided.ifApproved).toBeUndefined()
    expect(decidedOf({ contract: [promised], unsure }).outcome).toBe('granted')
  })
})

describe('amounts', () => {
  it('the greater of what both say, the lesser displaced with the reason that the law gives', () => {
    const decided = both([saying('A2', amount(18_899))], [because('RO/crd-13', amount(18_900))])
    expect(money(decided)).toEqual([['item', 18_900, 'RO/crd-13']])
    expect(disregarded(decided)).toEqual(['A2 by RO/crd-13: hygiene-not-proven'])
    const more = both([saying('A2', amount(18_901))], [because('RO/crd-13', amount(18_900))])
    expect(money(more)).toEqual([['item', 18_901, 'A2']])
    expect(disregarded(more)).toEqual([])
  })

  it('between equals the law', () => {
    const decided = both([saying('A2', amount(100))], [saying('RO/crd-13', amount(100))])
    expect(money(decided)).toEqual([['item', 100, 'RO/crd-13']])
    expect(disregarded(decided)).toEqual([])
  })

  it('a fee that the law forbids by saying zero is not shown, and is displaced by the grant where no reason is given', () => {
    const decided = both(
      [saying('A2', amount(-500, 'restocking_fee'))],
      [saying('RO/crd-13', amount(0, 'restocking_fee'))],
    )
    expect(money(decided)).toEqual([])
    expect(disregarded(decided)).toEqual(['A2 by RO/crd-13: cleanable'])
  })

  it('a deduction that only one layer speaks of stands', () => {
    expect(money(both([], [saying('RO/crd-14-2', amount(-700, 'diminished_value'))]))).toEqual([
      ['diminished_value', -700, 'RO/crd-14-2'],
    ])
    expect(money(both([saying('A2', amount(-700, 'restocking_fee'))], []))).toEqual([
      ['restocking_fee', -700, 'A2'],
    ])
  })

  it('adds up what one clause says of a kind, and shows kinds in their order', () => {
    const twice: Extras = {
      amounts: [
        { what: 'accessory_deduction', amount: ron(-300) },
        { what: 'item', amount: ron(5_000) },
        { what: 'accessory_deduction', amount: ron(-200) },
      ],
    }
    expect(money(decidedOf({ contract: [promised, saying('A2', twice)] }))).toEqual([
      ['item', 5_000, 'A2'],
      ['accessory_deduction', -500, 'A2'],
    ])
  })

  it('a layer that does not grant adds nothing; what it would take off is displaced all the same', () => {
    const decided = decidedOf({
      contract: [
        permits('A1', refused),
        saying('A2', amount(-500, 'restocking_fee')),
        saying('A3', amount(7)),
      ],
      law: [lawful, saying('RO/crd-13', amount(100))],
    })
    expect(money(decided)).toEqual([['item', 100, 'RO/crd-13']])
    expect(disregarded(decided)).toEqual([
      'A1 by RO/crd-9: cleanable',
      'A2 by RO/crd-9: cleanable',
      'A3 by RO/crd-13: cleanable',
    ])
  })

  it('owed once per order is kept apart, with the way it is shared', () => {
    const once: Extras = { amounts: [{ what: 'outward_shipping', amount: ron(495), once: 'per_order' }] }
    const joined = joinedOf({
      contract: [
        promised,
        saying('A2', { partialDelivery: 'none' }),
        saying('A3', { partialDelivery: 'pro_rata' }),
      ],
      law: [lawful, saying('RO/crd-13', once)],
    })
    expect(joined?.decision.money).toEqual([])
    expect(joined?.shared).toEqual([
      {
        what: 'outward_shipping',
        amount: ron(495),
        citation: { layer: 'law', provision: 'RO/crd-13' },
        partial: { rule: 'pro_rata', citation: { layer: 'contract', clause: 'A3', ref: 'A3' } },
      },
    ])
    expect(joined && disregarded(joined.decision)).toEqual(['A2 by A3: cleanable'])
  })
})

describe('who pays, and how', () => {
  it('the shop rather than the buyer, the law where they agree', () => {
    const decided = both(
      [saying('A2', { returnPaidBy: 'buyer' })],
      [because('RO/crd-14-1', { returnPaidBy: 'shop' })],
    )
    expect(duties(decided)).toEqual(['shop pay_return'])
    expect(disregarded(decided)).toEqual(['A2 by RO/crd-14-1: hygiene-not-proven'])
    const kinder = both(
      [saying('A2', { returnPaidBy: 'shop' })],
      [saying('RO/crd-14-1', { returnPaidBy: 'buyer' })],
    )
    expect(kinder.duties).toMatchObject([{ who: 'shop', citation: { ref: 'A2' } }])
    const same = both(
      [saying('A2', { returnPaidBy: 'buyer' })],
      [saying('RO/crd-14-1', { returnPaidBy: 'buyer' })],
    )
    expect(same.duties).toMatchObject([{ who: 'buyer', citation: { provision: 'RO/crd-14-1' } }])
  })

  it.each([
    [['store_credit'], undefined, 'store_credit'],
    [['store_credit', 'named_account'], undefined, 'named_account'],
    [['named_account', 'same_means'], undefined, 'same_means'],
    [['store_credit'], 'same_means', 'same_means'],
    [['same_means'], 'named_account', 'named_account'],
  ] as const)('the contract %j, the law %s: repaid by %s', (contract, law, means) => {
    const decided = both(
      contract.map((repaidBy, at) =>
        saying(`A${at + 2}`, { repaidBy, duties: [{ who: 'shop', what: 'refund' }] }),
      ),
      law ? [saying('RO/crd-13', { repaidBy: law })] : [],
    )
    expect(decided.repayment?.means).toBe(means)
    expect(decided.disregarded).toHaveLength(contract.filter((one) => one !== means).length)
  })

  it.each<[Extras, boolean]>([
    [{ duties: [{ who: 'shop', what: 'refund' }] }, true],
    [{ duties: [{ who: 'shop', what: 'refund_once_sent' }] }, true],
    [{ duties: [{ who: 'shop', what: 'reduce_price' }] }, true],
    [{ amounts: [{ what: 'item', amount: ron(1) }] }, true],
    [{ amounts: [{ what: 'outward_shipping', amount: ron(1), once: 'per_order' }] }, true],
    [{ amounts: [{ what: 'bank_costs', amount: ron(-1), once: 'per_order' }] }, false],
    [{ amounts: [{ what: 'item', amount: ron(0) }] }, false],
    [{ duties: [{ who: 'shop', what: 'replace' }] }, false],
    [{}, false],
  ])('is said only where money is repaid: %j, %s', (owed, isSaid) => {
    const decided = both([saying('A2', { repaidBy: 'same_means', ...owed })], [])
    expect(decided.repayment !== undefined).toBe(isSaid)
  })

  it('is silent on the means where nobody speaks of them', () => {
    expect('repayment' in both([], [])).toBe(false)
  })
})

describe('duties', () => {
  const refund = (by?: Day, what: 'refund' | 'refund_once_sent' = 'refund'): Extras => ({
    duties: [{ who: 'shop', what, ...(by && { by }) }],
  })
  const sendBack = (by?: Day): Extras => ({
    duties: [{ who: 'buyer', what: 'send_back', ...(by && { by }) }],
  })

  it.each([
    [
      'a day takes the place of the bare promise',
      refund(),
      refund('2026-12-07', 'refund_once_sent'),
      'shop refund_once_sent 2026-12-07',
      0,
    ],
    ['the shop’s earlier day', refund('2026-12-23'), refund('2026-12-07'), 'shop refund 2026-12-07', 1],
    [
      'the shop’s earlier day, promised',
      refund('2026-11-27'),
      refund('2026-12-07'),
      'shop refund 2026-11-27',
      0,
    ],
    [
      'the buyer’s later day',
      sendBack('2026-11-27'),
      sendBack('2026-12-07'),
      'buyer send_back 2026-12-07',
      1,
    ],
    [
      'the buyer’s later day, promised',
      sendBack('2026-12-27'),
      sendBack('2026-12-07'),
      'buyer send_back 2026-12-27',
      0,
    ],
    [
      'the same day: the law’s',
      sendBack('2026-12-07'),
      sendBack('2026-12-07'),
      'buyer send_back 2026-12-07',
      0,
    ],
  ] as const)('%s', (_name, contract, law, expected, lost) => {
    const decided = both([saying('A2', contract)], [saying('RO/crd-13', law)])
    expect(duties(decided)).toEqual([expected])
    expect(decided.disregarded).toHaveLength(lost)
  })

  it('repair, replacement and the choice of the two are one family, a refund is another', () => {
    const contract = saying('A2', { duties: [{ who: 'shop', what: 'repair_or_replace' }] })
    const law = saying('RO/sales-13', { duties: [{ who: 'shop', what: 'replace' }] })
    expect(duties(both([contract], [law]))).toEqual(['shop replace'])
    expect(duties(both([saying('A2', sendBack())], [saying('RO/crd-13', refund())]))).toEqual([
      'buyer send_back',
      'shop refund',
    ])
  })

  it('of a clause that is not granted never leak', () => {
    const lost = permits('A1', holds('cleanable', {}, { ...refund(), ...amount(5), returnPaidBy: 'shop' }))
    const contract: Pretended[] = [
      { ref: 'A0', effect: 'excludes', says: excluded, defeats: ['A1'] },
      lost,
      permits('A2', granted),
      { ref: 'A3', effect: 'excludes', says: fails('cleanable', {}, sendBack()) },
    ]
    const decided = decidedOf({ contract })
    expect([decided.outcome, decided.duties, decided.money]).toEqual(['granted', [], []])
  })

  it('where a person decides are what would be owed if they agreed', () => {
    const contract: Pretended[] = [
      { ref: 'A0', effect: 'excludes', says: open, defeats: ['A1'] },
      permits('A1', holds('cleanable', {}, { ...refund(), ...amount(5), repaidBy: 'same_means' })),
    ]
    const decided = decidedOf({ contract })
    expect([decided.outcome, decided.duties, decided.money, decided.repayment]).toEqual([
      'review',
      [],
      [],
      undefined,
    ])
    expect(decided.ifApproved).toMatchObject({
      duties: [{ what: 'refund' }],
      money: [{ what: 'item' }],
      shared: [],
      repayment: { means: 'same_means' },
    })
  })
})

describe('until', () => {
  const until = (from: Day, days = 14) => ({ until: period({ from, event: 'receipt', days, calendar }) })
  const runs = (ref: string, from: Day, more: Partial<Pretended> = {}) =>
    permits(ref, holds('cleanable', {}, until(from)), more)

  it('the later end, the shorter promise displaced', () => {
    const decided = decidedOf({ contract: [runs('A1', '2026-11-09')], law: [runs('RO/crd-9', '2026-11-10')] })
    expect([decided.deadline?.lastDay, disregarded(decided)]).toEqual([
      '2026-11-24',
      ['A1 by RO/crd-9: longer-by-law'],
    ])
    const longer = decidedOf({ contract: [runs('A1', '2026-11-11')], law: [runs('RO/crd-9', '2026-11-10')] })
    expect([longer.deadline?.lastDay, disregarded(longer)]).toEqual(['2026-11-25', []])
  })

  it('of two promises the longer, with its own reason', () => {
    const decided = decidedOf({ contract: [runs('A1', '2026-11-09'), runs('A2', '2026-11-10')] })
    expect([decided.deadline?.citation, disregarded(decided)]).toEqual([
      { layer: 'contract', clause: 'A2', ref: 'A2' },
      ['A1 by A2: cleanable'],
    ])
  })

  it('one that another clause names is replaced, even by an earlier end', () => {
    const law = [
      runs('RO/crd-10', '2026-11-09', { id: 'told', defeats: ['right'] }),
      runs('RO/crd-9', '2026-11-11', { id: 'right' }),
    ]
    expect(decidedOf({ law }).deadline?.lastDay).toBe('2026-11-23')
  })

  it('no end is later than any', () => {
    const endless = permits('RO/crd-9', holds('period-not-begun', {}, { until: 'open' }))
    const decided = decidedOf({ contract: [runs('A1', '2026-11-09')], law: [endless] })
    expect([decided.deadline?.open, disregarded(decided)]).toEqual([
      true,
      ['A1 by RO/crd-9: period-not-begun'],
    ])
  })

  it('refused: the end that was missed', () => {
    const late = permits('A1', fails('no-specification', {}, until('2026-11-09')))
    expect(decidedOf({ contract: [late] }).deadline?.lastDay).toBe('2026-11-23')
  })
})
