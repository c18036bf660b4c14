/** What is true of all things of a statement alike, and so is said once: of the money in the total, of the way back beside the address. Pure. */
import type { DutyKind } from '../../engine/index.ts'
import { isSentBack } from '../../locales/sent-back.ts'
import type { SettledItem, SettledStatement } from '../deciding/settle-lines.ts'

type Duty = SettledItem['remedy']['duties'][number]

const REFUND: readonly DutyKind[] = ['refund', 'refund_once_sent']
const WAY_BACK: readonly DutyKind[] = ['send_back', 'pay_return']

/** Duties that need no words with each thing. */
export interface SaidOnce {
  /** The total says how much comes back and by when. */
  isRefundInTotal: boolean
  /** Where several things go back alike: in one parcel, maybe, and at least by one day and at one's cost. */
  wayBack: readonly Duty[]
}

export function saidOnce({ items, settlement }: SettledStatement): SaidOnce {
  const refunds = items.map(({ remedy }) => wordsOf(remedy.duties, REFUND)).filter((said) => said !== '')
  const goingBack = items.filter(isGoingBack)
  const [first] = goingBack
  const alike = WAY_BACK.filter(
    (kind) => new Set(goingBack.map(({ remedy }) => wordsOf(remedy.duties, [kind]))).size === 1,
  )
  return {
    isRefundInTotal: settlement.refund.minor > 0 && new Set(refunds).size <= 1,
    wayBack:
      first === undefined || goingBack.length < 2
        ? []
        : first.remedy.duties.filter(({ what }) => alike.includes(what)),
  }
}

export const isGoingBack = ({ thing, remedy }: SettledItem): boolean =>
  isSentBack(thing) && remedy.duties.some(({ what }) => what === 'send_back')

/** The duties of one thing that are to be put into words with it. */
export function dutiesToSay({ thing, remedy }: SettledItem, { isRefundInTotal, wayBack }: SaidOnce): Duty[] {
  const said = [...(isRefundInTotal ? REFUND : []), ...wayBack.map(({ what }) => what)]
  return remedy.duties.filter(
    ({ what }) => !said.includes(what) && (isSentBack(thing) || what !== 'send_back'),
  )
}

const wordsOf = (duties: readonly Duty[], kinds: readonly DutyKind[]): string =>
  duties
    .filter(({ what }) => kinds.includes(what))
    .map(({ who, what, by }) => `${who} ${what} ${by ?? ''}`)
    .join()
