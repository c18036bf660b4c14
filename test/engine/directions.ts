import type { FactName } from '../../app/engine/fact-register.ts'
import type { Direction, Known } from './direction.ts'
import { OF_LINES } from './directions-of-lines.ts'

/** No statement arrives before it is sent, nor is sent before there is a contract. */
const STATED_SOON: Known = {
  statedAt: '2026-06-10T11:00:00Z',
  order: { concludedAt: '2026-06-05T12:00:00Z' },
}

const OF_THE_ORDER: readonly Direction[] = [
  {
    fact: 'informedOn',
    unkinder: { order: { informedOn: '2026-06-10' } },
    kinder: { order: { informedOn: 'never' } },
  },
  {
    fact: 'returnCostDisclosed',
    unkinder: { order: { returnCostDisclosed: true } },
    kinder: { order: { returnCostDisclosed: false } },
  },
  // In the shop itself → at a distance: there a promise stands alone, here it goes with the law's exceptions.
  {
    fact: 'conclusion',
    unkinder: { order: { conclusion: 'public_auction' } },
    kinder: { order: { conclusion: 'distance' } },
  },
  {
    fact: 'conclusion',
    unkinder: { order: { conclusion: 'distance' } },
    kinder: { order: { conclusion: 'unsolicited_visit' } },
  },
  {
    fact: 'statementReceivedOn',
    unkinder: { ...STATED_SOON, statement: { receivedAt: '2031-01-01T12:00:00Z' } },
    kinder: { ...STATED_SOON, statement: { receivedAt: '2026-06-10T12:00:00Z' } },
  },
  ...(
    [
      ['rejected', 'claimed'],
      ['rejected', 'accepted'],
      ['claimed', 'accepted'],
    ] as const
  ).map(
    ([unkinder, kinder]): Direction => ({
      fact: 'forceMajeure',
      unkinder: { statement: { forceMajeure: unkinder } },
      kinder: { statement: { forceMajeure: kinder } },
    }),
  ),
]

/** For every fact that can be kinder or less kind: a pair of values. */
export const DIRECTIONS: readonly Direction[] = [...OF_THE_ORDER, ...OF_LINES]

/** The facts of which neither value is kinder than another, and why. */
export const WITHOUT_DIRECTION: Readonly<Partial<Record<FactName, string>>> = {
  statedAt: 'earlier is kinder, once the goods are there: a property of its own',
  statedOn: 'the day of statedAt',
  concludedOn: 'chooses the law that binds the contract',
  calendar: 'arithmetic of the place',
  shopCalendar: 'arithmetic of the place',
  buyer: 'a business has the contract alone, which may promise more or less',
  kind: 'each kind has rules of its own',
  category: 'says what a product may be, and proves nothing',
  orderHoldsGoods: 'decides which rules apply, and from when the time runs',
  requestChannel: 'a document may name any',
  storeCreditConsent: "the buyer's own choice of how to be repaid",
  refundAccountNamed: "the buyer's own choice of how to be repaid",
  paymentMeans: 'says how it is repaid, not whether',
  bankCosts: 'says how much a contract would take off, not whether it is owed',
  paid: 'an amount',
  outwardShipping: 'an amount',
  quantity: 'an amount',
  replacementPrice: 'the difference goes either way',
  defect: 'each kind of defect has remedies of its own',
  wanted: "the buyer's own choice between remedies",
  defectRecognisedOn: 'recognising is kinder than denying, but starts the time to send it back',
  repairedOn: 'lengthens the guarantee and shows that a cure was tried',
  goodsReceivedOn: 'starts the time to repay and ends the time to send back',
}
