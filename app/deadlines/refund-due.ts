/**
 * CRD 13(1), 13(3): repaid within fourteen days of the shop being told, for goods not before they, or a proof of
 * sending, are there. While the shop may wait nothing falls due: no day may be promised. The engine counts. Pure.
 */
import type { Citation, Day } from '../engine/index.ts'
import type { CaseLine } from '../returns/case/case.ts'
import { settleCase } from '../returns/deciding/settle-lines.ts'
import { type CaseToWatch, earliest, grantedTo, localDay, statedOn, unpaid } from './case-to-watch.ts'
import { type Derived, subjectOfCase } from './due.ts'
import { morningOf, reminderFor } from './moments.ts'

const KIND = 'refund_due'

interface LineDue {
  key: number
  by: Day
  citation?: Citation
}

/** One row a case: the next day by which something of it is to be repaid. */
export function refundDue(watched: CaseToWatch): Derived {
  const { caseId, zone, settings } = watched
  const row = { subject: subjectOfCase(caseId), kind: KIND, key: '' } as const
  const next = earliest(refundDays(watched))
  if (next === undefined) return { open: [], met: isPaid(watched) ? [row] : [] }
  const [{ citation } = {}] = next.all
  const { remindDaysBefore } = settings[KIND]
  const basis = {
    ...{ lastDay: next.by, zone: zone.name, ...(citation && { citation }) },
    steps: [
      { kind: 'from', day: statedOn(watched), event: 'statement' },
      ...waited(watched, next.all),
    ] as const,
    keys: next.all.map(({ key }) => key),
  }
  // Whether it is paid by itself or somebody is asked to: on its last morning it can still be done in time.
  const dueAt = morningOf(next.by, zone)
  return { open: [{ ...row, dueAt, ...reminderFor(next.by, zone, remindDaysBefore), basis }], met: [] }
}

/** The days by which each line that is unpaid is to be repaid; those that may still wait are not among them. */
export const refundDays = (watched: CaseToWatch): LineDue[] =>
  unpaid(watched).flatMap((line) => {
    const { due } = settleCase({ ...watched.state, lines: [line] }, watched, watched.choices)
    if (due?.by === undefined || due.held !== undefined) return []
    const duty = grantedTo(watched, line)?.duties.find(({ what, by }) => what === 'refund' && by === due.by)
    return [{ key: line.key, by: due.by, ...(duty && { citation: duty.citation }) }]
  })

/** When the goods or the proof came that the shop could wait for. */
const waited = ({ state, zone }: CaseToWatch, lines: readonly LineDue[]) => {
  const isOne = (key: number) => lines.some((line) => line.key === key)
  const instants = [
    ...state.arrivals.filter(({ key }) => isOne(key)).map((it) => ({ at: it.arrivedAt, event: 'arrival' })),
    ...state.shipments
      .filter(({ keys }) => keys.some(isOne))
      .map((it) => ({ at: it.sentAt, event: 'sending' })),
  ]
  const [first] = instants.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  return first === undefined
    ? []
    : [{ kind: 'from' as const, day: localDay({ zone }, first.at), event: first.event }]
}

const isPaid = ({ state }: CaseToWatch): boolean =>
  state.lines.some((line: CaseLine) => line.settlement === 'executed')
