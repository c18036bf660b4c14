/** How far a case has come after its decision, as its buyer is told of it: on its way, arrived, paid back. */
import { dayWords, moneyWords } from '../../locales/format.ts'
import { translator } from '../../locales/translate.ts'
import {
  type Acceptance,
  type CaseLine,
  type CaseState,
  type CaseStatus,
  outstandingQuantity,
  statusOf,
} from '../case/case.ts'
import { isOver } from '../case/is-over.ts'
import { paidBack } from '../case/paid-back.ts'
import { restKeys } from '../case/rest-owed.ts'
import type { TimelineStep } from './buyer-wire.ts'
import type { Listener } from './told-case.ts'

type Stage = Acceptance | 'refunded' | 'in_transit' | 'arrived' | 'goods_back' | 'taken_back'

export function stageOf(state: CaseState, line: CaseLine): Stage {
  if (state.takenBack.includes(line.key)) return 'taken_back'
  if (line.acceptance !== 'accepted') return line.acceptance
  if (line.settlement === 'executed' && line.remedy !== 'exchange' && !restKeys(state).includes(line.key))
    return 'refunded'
  if (state.waits.some(({ code, keys }) => code === 'goods_back' && keys.includes(line.key)))
    return 'goods_back'
  if (['received', 'short', 'damaged'].includes(line.reception)) return 'arrived'
  return line.reception === 'in_transit' ? 'in_transit' : 'accepted'
}

/** Where the shop has said that it is over, what is left to be seen to is none of the buyer's. */
export function statusTold(state: CaseState): CaseStatus | 'refunded' {
  if (isPaidBack(state)) return 'refunded'
  return isOver(state) ? 'closed' : statusOf(state)
}

/** Money went back, and none is still to. */
const isPaidBack = (state: CaseState): boolean =>
  paidBack(state).some(({ minor }) => minor > 0) &&
  restKeys(state).length === 0 &&
  state.lines.every((line) => line.acceptance !== 'pending' && outstandingQuantity(state, line) === 0) &&
  !state.lines.some(({ acceptance }) => acceptance === 'refused' || acceptance === 'review')

/** What has been seen of the goods' way back, each with its day. */
export function wayBackSteps(
  { shipments, arrivals }: CaseState,
  { locale, dayOf }: Listener,
): TimelineStep[] {
  const t = translator(locale)
  const step = (key: 'sentBack' | 'arrived', at: string) => ({
    ...{ text: t(`buyer:timeline.${key}`), done: true },
    date: dayWords(dayOf(new Date(at)), locale),
  })
  const [sent] = shipments.map(({ sentAt }) => sentAt).toSorted()
  const came = arrivals
    .map(({ arrivedAt }) => arrivedAt)
    .toSorted()
    .at(-1)
  return [
    ...(sent === undefined ? [] : [step('sentBack', sent)]),
    ...(came === undefined ? [] : [step('arrived', came)]),
  ]
}

/** Each payment back, with what it came to. */
export const refundSteps = (state: CaseState, { locale }: Listener): TimelineStep[] =>
  paidBack(state)
    .filter(({ minor }) => minor > 0)
    .map((amount) => ({
      text: translator(locale)('buyer:timeline.refunded', { amount: moneyWords(amount, locale) }),
      done: true,
    }))
