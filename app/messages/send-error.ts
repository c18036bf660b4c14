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

/**
 * Whether the server refuses this mail for good: its recipient or its content. A password that is wrong, a sender or a machine
 * that may not send, a server that serves nobody are put right by whoever runs us, and the mail goes then.
 */
export function isAboutTheMail(error: unknown): boolean {
  const smtp = smtpCodeOf(error) ?? 0
  if (smtp < 500 || ABOUT_LOGIN.has(smtp)) return false
  const { command, response } = error as { command?: unknown; response?: unknown }
  if (command === 'DATA') return true
  return command === 'RCPT TO' && !ABOUT_PERMISSION.test(String(response ?? ''))
}

/** RFC 4954, 6. */
const ABOUT_LOGIN = new Set([530, 534, 535, 538])
/** "554 5.7.1 Relay access denied" (RFC 3463, 3.8): who may send to whom, not who there is. */
const ABOUT_PERMISSION = /^5\d\d[ -]5\.7\./

export function readError(kept: string | null): { why: SendError; smtp?: number } | undefined {
  if (kept === null) return undefined
  const [code, smtp] = kept.split(':')
  const why = CODES.find((known) => known === code) ?? 'unknown'
  return smtp === undefined ? { why } : { why, smtp: Number(smtp) }
}
