/** What falls due, before it is a row. */
import type { Citation, Day, PeriodStep } from '../engine/index.ts'
import type { DeadlineKind } from '../policies/deadline-settings.ts'

/** case:<case id>, or order:<order id> for what falls due without a case. */
export type Subject = `case:${string}` | `order:${string}`

/** pending · met: what it waited for happened · passed: the day went by and it acted · dropped: no longer applies. */
export type DeadlineStatus = 'pending' | 'met' | 'passed' | 'dropped'

/** Why this day: kept beside the row as canonical JSON. No personal data. */
export interface Basis {
  /** The last day that counts, by the consumer's calendar. */
  lastDay: Day
  /** IANA name of the zone in which it ends. */
  zone: string
  /** Absent: the shop's own setting, or an offer that it made. */
  citation?: Citation
  /** How the day was found, as far as the engine says. */
  steps: readonly PeriodStep[]
  /** Lines of the case that it is about. */
  keys?: readonly number[]
  /** Units of the order that it is about. */
  units?: readonly string[]
  /** ISO 8601: the latest instant that the row has acted for; neither that nor an earlier one acts again. */
  actedFor?: string
  /** Line → ISO 8601: the latest instant that the row has acted for this line. */
  actedKeys?: Readonly<Record<string, string>>
}

export interface Due {
  subject: Subject
  kind: DeadlineKind
  /** Which of the subject's units, deductions or days; empty: the subject as a whole. */
  key: string
  /** When it passes: the first instant that is too late; of a refund the last morning on which it is in time. */
  dueAt: Date
  /** When it is told beforehand; absent: it is not. */
  remindAt?: Date
  basis: Basis
}

/** That something no longer falls due because it happened. */
export interface Met {
  subject: Subject
  kind: DeadlineKind
  /** Absent: whichever day. */
  key?: string
  /** The lines that it happened to; absent: all. */
  keys?: readonly number[]
}

/** Each day of these has a row of its own, named by it: what waits on one day does not keep another from coming. */
export const BY_DAY: readonly DeadlineKind[] = ['goods_not_sent', 'refund_due', 'inspection_overdue']

export const isMetBy = (met: Met, row: { kind: DeadlineKind; key: string; basis: Basis }): boolean =>
  met.kind === row.kind &&
  (met.key === undefined || met.key === row.key) &&
  (met.keys === undefined ||
    row.basis.keys === undefined ||
    row.basis.keys.some((key) => met.keys?.includes(key)))

/** All of what is known about a subject: a row that is in neither no longer applies. */
export interface Derived {
  open: Due[]
  met: Met[]
}

export const subjectOfCase = (caseId: string): Subject => `case:${caseId}`
export const subjectOfOrder = (orderId: string): Subject => `order:${orderId}`
