/**
 * The ways in which a message reaches a buyer. What a way can do by itself it does in a job (`send`); what it cannot, people at the
 * shop do with a link, and say that they did.
 */
import { type Mail, sendMail } from './mailer.server.ts'

export type ChannelName = 'email' | 'whatsapp'

interface Channel {
  /** Absent: people send it. */
  send?: (mail: Mail) => Promise<void>
  /** Opens the conversation with the words in it; only of what people send. */
  link?: (recipient: string, text: string) => string
}

/** WhatsApp's Cloud API would be its `send`. */
const CHANNELS: Record<ChannelName, Channel> = {
  email: { send: sendMail },
  whatsapp: { link: (number, text) => `https://wa.me/${number.slice(1)}?text=${encodeURIComponent(text)}` },
}

export const channelOf = (name: string): Channel => (name === 'whatsapp' ? CHANNELS.whatsapp : CHANNELS.email)

export const isByHand = (name: ChannelName): boolean => CHANNELS[name].send === undefined

/** The law asks for these on a durable medium, or silence would count for something: they go by mail whatever was chosen. */
const ALSO_BY_MAIL: ReadonlySet<string> = new Set(['acknowledgement', 'deduction_offered'])

export interface Reachable {
  email?: string
  answerBy: { kind: 'email' } | { kind: 'whatsapp'; number: string }
}

/** @returns at least one; its recipient is empty where no address is known */
export function channelsFor(
  kind: string,
  { email = '', answerBy }: Reachable,
): { channel: ChannelName; recipient: string; suffix: string }[] {
  const mail = { channel: 'email' as const, recipient: email, suffix: '' }
  if (answerBy.kind === 'email') return [mail]
  const chosen = { channel: 'whatsapp' as const, recipient: answerBy.number }
  return ALSO_BY_MAIL.has(kind) ? [mail, { ...chosen, suffix: '/whatsapp' }] : [{ ...chosen, suffix: '' }]
}
