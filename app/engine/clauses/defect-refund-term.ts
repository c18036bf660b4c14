import * as z from 'zod'
import { clause, settles, silent } from '../clause.ts'
import type { Day } from '../day.ts'
import type { Example } from '../example.ts'
import type { FactValues } from '../fact-register.ts'
import { COMING_BACK, mayWait } from '../law/refund-timing.ts'
import { romanianCalendar as calendar } from '../law/ro/calendar.ts'
import { period } from '../period.ts'
import { dayOfProof } from '../sending.ts'

const NEEDS = ['buyer', 'defect', 'wanted', ...COMING_BACK, 'statedOn', 'shopCalendar'] as const

/**
 * So many days for the shop to repay a defective product once it is back. For a consumer a proof of sending is
 * as good as the parcel (2019/771 art 16(3)): the days count from whichever is first.
 */
export const defectRefundTerm = clause({
  id: 'defect-refund-term',
  effect: 'settles',
  remedies: ['conformity_claim'],
  floor: 'proof-of-sending',
  params: z.strictObject({
    days: z.int().positive().max(3650).describe('Days after the shop has the goods, that day not counted'),
  }),
  needs: () => NEEDS,
  declares: ({ days }) => ({
    kinds: ['goods'],
    terms: [{ of: 'refund', length: { days }, from: 'goods_back' }],
    demands: ['arrival'],
    stands: { mark: 'weaker', provision: 'sales-16' },
  }),
  decide:
    ({ days }) =>
    (facts) => {
      const { kind, defect, wanted, shopCalendar } = facts
      const isDefect = kind === 'goods' && (defect === 'defective' || defect === 'damaged_in_transit')
      const isRepaid = wanted === undefined || wanted === 'refund'
      if (!isDefect || !isRepaid) return silent
      const from = startOf(facts)
      if (from === undefined)
        return facts.buyer === 'consumer' && mayWait(facts)
          ? settles({ duties: [{ who: 'shop', what: 'refund_once_sent' }] })
          : silent
      const by = period({ from, event: 'goods_back', days, calendar: shopCalendar }).lastDay
      return settles({ duties: [{ who: 'shop', what: 'refund', by }] })
    },
})

/** Of a business the arrival alone, as the document says. */
const startOf = (facts: Pick<FactValues, (typeof NEEDS)[number]>): Day | undefined => {
  const { buyer, goodsReceivedOn } = facts
  const proven = buyer === 'consumer' ? dayOfProof(facts) : undefined
  if (goodsReceivedOn === 'not_received') return proven
  return proven !== undefined && proven < goodsReceivedOn ? proven : goodsReceivedOn
}

type Row = Example<typeof defectRefundTerm>

const row = (name: string, change: Partial<Row['facts']>, expect: Row['expect'], days = 14): Row => ({
  case: name,
  params: { days },
  facts: {
    buyer: 'consumer',
    kind: 'goods',
    defect: 'defective',
    wanted: 'refund',
    shippedAt: '2026-11-03T12:00:00Z',
    shopCollects: false,
    statedOn: '2026-11-09',
    sentBackOn: 'not_sent',
    sendingProven: false,
    goodsReceivedOn: '2026-11-12',
    shopCalendar: calendar,
    ...change,
  },
  expect,
})

const by = (day: Day): Row['expect'] => ({ kind: 'settles', by: day, duties: ['shop refund'] })
const ONCE_SENT: Row['expect'] = { kind: 'settles', duties: ['shop refund_once_sent'] }
const SILENT: Row['expect'] = { kind: 'silent' }
const away = { goodsReceivedOn: 'not_received' } as const
const proven = { ...away, sentBackOn: '2026-11-10', sendingProven: true } as const
const business = { buyer: 'business' } as const

const byArrival = (): Row[] => [
  row('back on 12 November', {}, by('2026-11-26')),
  row('thirteen days', {}, by('2026-11-25'), 13),
  row('nobody has said what is wanted instead', { wanted: undefined }, by('2026-11-26')),
  row('damaged on the way to the buyer', { defect: 'damaged_in_transit' }, by('2026-11-26')),
  row('not back, nothing proven: once it is', away, ONCE_SENT),
  row('the shop collects: no day to count from', { ...away, shopCollects: true }, SILENT),
  row('a business, not back: no day to count from', { ...away, ...business }, SILENT),
  row('the buyer wants a replacement', { wanted: 'replacement' }, SILENT),
  row('something else was delivered', { defect: 'wrong_item' }, SILENT),
]

const byProof = (): Row[] => [
  row('sent and proven on the 10th, not back', proven, by('2026-11-24')),
  row(
    'the same, back on the 12th: the proof came first',
    { ...proven, goodsReceivedOn: '2026-11-12' },
    by('2026-11-24'),
  ),
  row('the same, back the day before', { ...proven, goodsReceivedOn: '2026-11-09' }, by('2026-11-23')),
  row(
    'sent before the shop was told: from that day',
    { ...proven, sentBackOn: '2026-11-07' },
    by('2026-11-23'),
  ),
  row(
    'proven, the day not recorded: from the statement',
    { ...proven, sentBackOn: 'not_sent' },
    by('2026-11-23'),
  ),
  row('sent, but not proven', { ...proven, sendingProven: false }, ONCE_SENT),
  row('a business: a proof is not enough', { ...proven, ...business }, SILENT),
]

export const examples = (): Row[] => [...byArrival(), ...byProof()]
