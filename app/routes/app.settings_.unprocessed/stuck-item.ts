import type { DeadJob } from '../../jobs/dead-jobs.ts'
import { words, wordsIfAny } from '../../locales/admin-words.ts'
import type { DeadLetter } from '../../webhooks/dead-letters.ts'

/** A message of Shopify's, or work of ours, that failed for good. */
export interface StuckItem {
  kind: 'letter' | 'job'
  id: string
  /** A webhook's topic, or the work's name. */
  what: string
  /** What the work was about. */
  about?: string
  /** Instant at which it came, or failed. */
  at: string
  /** Absent: as often as the queue tries. */
  attempts?: number
  /** The kind of failure, and what is known of it; neither says who anybody is. */
  reason: string
  detail?: string
  /** False once it was emptied. */
  canBeReplayed: boolean
  canBePutAside: boolean
}

/** "RequestRefused: missing scope" */
const REASON = /^(\w+): (.+)$/s

export function ofLetter({
  webhookId,
  topic,
  receivedAt,
  attempts,
  reason,
  canBeReplayed,
  canBePutAside,
}: DeadLetter): StuckItem {
  const [, kind, detail] = REASON.exec(reason) ?? []
  return {
    ...{ kind: 'letter', id: webhookId, what: topic, at: receivedAt.toISOString(), attempts },
    ...{ canBeReplayed, canBePutAside },
    reason: kind ?? reason,
    ...(detail === undefined ? {} : { detail }),
  }
}

export const ofJob = ({ id, job, about, reason, failedAt, canBePutAside }: DeadJob): StuckItem => ({
  ...{ kind: 'job', id, what: job, reason, at: failedAt.toISOString() },
  ...{ canBeReplayed: true, canBePutAside },
  ...(about === '' ? {} : { about }),
})

/** Whatever a failure is called in the code, people read a sentence. */
export const failureWords = (reason: string): string =>
  wordsIfAny('failure', reason) ?? words('failure.other')

/** The newest first, whatever they are. */
export const newestFirst = (items: readonly StuckItem[]): StuckItem[] =>
  items.toSorted((a, b) => (a.at === b.at ? a.id.localeCompare(b.id) : b.at.localeCompare(a.at)))
