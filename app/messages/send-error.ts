/** Why a message did not leave, as a code that names nobody: it is kept beside the message, and the shop reads it. */
import { BoundaryError, isRetryable } from '../errors.ts'

const CODES = ['no_address', 'bad_address', 'refused', 'unavailable', 'unknown'] as const
export type SendError = (typeof CODES)[number]

/** "refused:550"; "unknown" for what nobody named. */
export function errorCode(error: unknown): string {
  const cause: unknown = error instanceof BoundaryError ? error.cause : undefined
  const smtp = smtpCodeOf(cause)
  if (smtp !== undefined) return `${isRetryable(error) ? 'unavailable' : 'refused'}:${smtp}`
  if (!(error instanceof BoundaryError)) return 'unknown'
  return isRetryable(error) ? 'unavailable' : 'bad_address'
}

/** SMTP says 5xx for what it will never take, 4xx for what it may take later (RFC 5321, 4.2.1). */
export function smtpCodeOf(error: unknown): number | undefined {
  const code = error instanceof Error && 'responseCode' in error ? error.responseCode : undefined
  return typeof code === 'number' ? code : undefined
}

export function readError(kept: string | null): { why: SendError; smtp?: number } | undefined {
  if (kept === null) return undefined
  const [code, smtp] = kept.split(':')
  const why = CODES.find((known) => known === code) ?? 'unknown'
  return smtp === undefined ? { why } : { why, smtp: Number(smtp) }
}
