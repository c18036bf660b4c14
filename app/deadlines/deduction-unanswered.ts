/** The shop offered less than all of it, and the buyer has not said anything: silence is no yes. Pure. */
import { parseInstant } from '../engine/index.ts'
import { type CaseToWatch, outstanding } from './case-to-watch.ts'
import { type Derived, subjectOfCase } from './due.ts'
import { lastDayBefore, reminderFor } from './moments.ts'

const KIND = 'deduction_unanswered'

export function deductionsUnanswered(watched: CaseToWatch): Derived {
  const { caseId, state, zone, settings } = watched
  const subject = subjectOfCase(caseId)
  const unpaid = outstanding(watched)
  const open = state.deductions.filter(
    ({ key, answer }) => answer === undefined && unpaid.some((line) => line.key === key),
  )
  return {
    open: open.map(({ id, key, answerBy }) => {
      const dueAt = new Date(parseInstant(answerBy))
      const lastDay = lastDayBefore(dueAt, zone)
      return {
        ...{ subject, kind: KIND, key: id, dueAt },
        ...reminderFor(lastDay, zone, settings[KIND].remindDaysBefore),
        basis: { lastDay, zone: zone.name, steps: [], keys: [key] },
      }
    }),
    met: state.deductions
      .filter(({ answer }) => answer !== undefined)
      .map(({ id }) => ({ subject, kind: KIND, key: id })),
  }
}
