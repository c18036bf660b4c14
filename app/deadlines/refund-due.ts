/**
 * CRD 13(1), 13(3): repaid within fourteen days of the shop being told, for goods not before they, or a proof of
 * sending, are there. While the shop may wait nothing falls due: no day may be promised. The engine counts. Pure.
 */
import type { Citation, Day } from '../engine/index.ts'
import type { CaseLine } from '../returns/case/case.ts'
import { settleCase } from '../returns/deciding/settle-lines.ts'
import {
  type CaseToWatch,
  eachDay,
  grantedTo,
  localDay,
  statedOn,
  stillTooLittle,
  unpaid,
} from './case-to-watch.ts'
import { type Derived, subjectOfCase } from './due.ts'
import { morningOf, reminderFor } from './moments.ts'
import { cameAt } from './way-back.ts'

const KIND = 'refund_due'

interface LineDue {
  key: number
  by: Day
  citation?: Citation
}

/** One row for each day by which something of the case is to be repaid. */
export function refundDue(watched: CaseToWatch): Derived {
  const { caseId, state, zone, settings } = watched
  const subject = subjectOfCase(caseId)
  const isOwed = (line: CaseLine) => stillTooLittle(watched).includes(line)
  const isPaid = (line: CaseLine) => line.settlement === 'executed' && !isOwed(line)
  const keys = state.lines.filter(isPaid).map(({ key }) => key)
  return {
    open: eachDay(refundDays(watched)).map(({ by, all }) => {
      const [{ citation }] = all
      return {
        // Whether it is paid by itself or somebody is asked to: on its last morning it can still be done in time.
        ...{ subject, kind: KIND, key: by, dueAt: morningOf(by, zone) },
        ...reminderFor(by, zone, settings[KIND].remindDaysBefore),
        basis: {
          ...{ lastDay: by, zone: zone.name, ...(citation && { citation }) },
          steps: [{ kind: 'from', day: statedOn(watched), event: 'statement' }, ...waited(watched, all)],
          keys: all.map(({ key }) => key),
        },
      }
    }),
    met: keys.length === 0 ? [] : [{ subject, kind: KIND, keys }],
  }
}

/** The days by which each line that is unpaid, or paid too little, is to be repaid; those that may still wait are not among them. */
export const refundDays = (watched: CaseToWatch): LineDue[] =>
  [...new Set([...unpaid(watched), ...stillTooLittle(watched)])].flatMap((line) => {
    const { due } = settleCase({ ...watched.state, lines: [line] }, watched, watched.choices)
    if (due?.by === undefined || due.held !== undefined) return []
    const duty = grantedTo(watched, line)?.duties.find(({ what, by }) => what === 'refund' && by === due.by)
    return [{ key: line.key, by: due.by, ...(duty && { citation: duty.citation }) }]
  })

/** When the goods or the proof came that the shop could wait for. */
const waited = ({ state, zone }: CaseToWatch, lines: readonly LineDue[]) => {
  const isOne = (key: number) => lines.some((line) => line.key === key)
  const instants = [
    ...state.lines
      .filter(({ key }) => isOne(key))
      .flatMap((line) => cameAt(state, line) ?? [])
      .map((at) => ({ at, event: 'arrival' })),
    ...state.shipments
      .filter(({ keys }) => keys.some(isOne))
      .map((it) => ({ at: it.sentAt, event: 'sending' })),
  ]
  const [first] = instants.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  return first === undefined
    ? []
    : [{ kind: 'from' as const, day: localDay({ zone }, first.at), event: first.event }]
}
