import type { SendError } from '../../messages/send-error.ts'

/** A message as the merchant's page shows it. Instants are ISO 8601 strings. */
export interface MessageView {
  id: string
  kind: string
  /** With the kind what it is about; of a deadline `<kind>/<moment>/<last day>`. */
  key: string
  channel: string
  status: string
  recipient: string
  subject: string
  text: string
  createdAt: string
  sentAt?: string
  /** Why it did not leave, or not yet; `smtp`: what the mail server answered. */
  error?: { why: SendError; smtp?: number }
  /** It failed for good, and can be put into the queue again. */
  canSendAgain: boolean
  /** People send it: opens the conversation with its words. */
  link?: string
  /** Name of the file beside it. */
  file?: string
}
