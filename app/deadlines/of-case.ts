/** What a case waits for, and until when. Pure. */
import type { CaseToWatch } from './case-to-watch.ts'
import { deductionsUnanswered } from './deduction-unanswered.ts'
import type { Derived } from './due.ts'
import { goodsNotSent } from './goods-not-sent.ts'
import { inspectionOverdue } from './inspection-overdue.ts'
import { refundDue } from './refund-due.ts'

export function deadlinesOfCaseState(watched: CaseToWatch): Derived {
  const parts = [goodsNotSent, refundDue, inspectionOverdue, deductionsUnanswered].map((derive) =>
    derive(watched),
  )
  return { open: parts.flatMap(({ open }) => open), met: parts.flatMap(({ met }) => met) }
}
