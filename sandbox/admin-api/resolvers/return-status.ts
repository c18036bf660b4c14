import type { Return } from '../../state/model.ts'

/** What is most worth a merchant's eye comes first. */
export function returnStatus(returns: readonly Return[]): string {
  if (returns.some(({ status }) => status === 'REQUESTED')) return 'RETURN_REQUESTED'
  if (returns.some(({ status }) => status === 'OPEN')) return 'IN_PROGRESS'
  return returns.some(({ status }) => status === 'CLOSED') ? 'RETURNED' : 'NO_RETURN'
}
