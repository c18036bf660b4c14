/** A statement counts from the instant at which it was first given: all that is kept of it says the same. Pure. */
import type { Return } from '../../sandbox/state/model.ts'
import type { CaseRow } from './remains.ts'

type Instants = Pick<
  CaseRow,
  'channel' | 'submissionKey' | 'sentAt' | 'receivedAt' | 'recordedAt' | 'openedAt'
>

/**
 * One from the account is sent, received, recorded and opens its case at one instant; one made at Shopify was given when its
 * Return was asked for there, however late we heard of it.
 * @returns what says otherwise
 */
export function movedInstants(row: Instants, returns: readonly Pick<Return, 'id' | 'createdAt'>[]): string[] {
  const { channel, submissionKey, sentAt, receivedAt, recordedAt, openedAt } = row
  if (recordedAt === null) return ['a case that does not begin with its statement']
  const given = channel === 'native' ? askedAt(submissionKey, returns) : receivedAt
  if (given === undefined) return ['a statement made at Shopify, where nobody made it']
  return [
    ...differing('was given', sentAt, given),
    ...differing('was recorded', recordedAt, receivedAt),
    ...differing('opened its case', openedAt, receivedAt),
  ]
}

const askedAt = (id: string, returns: readonly Pick<Return, 'id' | 'createdAt'>[]): Date | undefined => {
  const made = returns.find((known) => String(known.id) === id)
  return made === undefined ? undefined : new Date(made.createdAt)
}

const differing = (what: string, said: Date, is: Date): string[] =>
  said.getTime() === is.getTime()
    ? []
    : [`a statement that ${what} at ${is.toISOString()} has ${said.toISOString()}`]
