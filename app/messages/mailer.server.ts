import { createTransport } from 'nodemailer'
import { env } from '../env.server.ts'
import { Malformed, Unavailable } from '../errors.ts'
import { oneAddress } from './one-address.ts'
import { isAboutTheMail } from './send-error.ts'

export interface Mail {
  /** Ours, not the server's: a copy sent after a crash is recognisable as the same message. */
  messageId: string
  fromName: string
  replyTo?: string
  to: string
  subject: string
  text: string
  html?: string
  date: Date
  attachments?: { filename: string; content: string | Buffer; contentType: string }[]
}

const transport = createTransport({
  url: env.SMTP_URL,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 20_000,
  disableFileAccess: true,
  disableUrlAccess: true,
})

const senderAddress = /<([^<>]+)>$/.exec(env.MAIL_FROM)?.[1] ?? env.MAIL_FROM

/**
 * Hands a mail to the server.
 * @throws Malformed when the address is none, or the server refuses this very mail for good
 * @throws Unavailable when it may go through later, also where the server does not let us in
 */
export async function sendMail(mail: Mail): Promise<void> {
  const to = oneAddress.safeParse(mail.to)
  if (!to.success) throw new Malformed('the recipient is not an address')
  const replyTo = oneAddress.safeParse(mail.replyTo)
  try {
    await transport.sendMail({
      messageId: `<${mail.messageId}@${senderAddress.split('@')[1]}>`,
      from: { name: mail.fromName, address: senderAddress },
      ...(replyTo.success ? { replyTo: replyTo.data } : {}),
      to: { name: '', address: to.data },
      subject: mail.subject,
      text: mail.text,
      ...(mail.html === undefined ? {} : { html: mail.html }),
      ...(mail.attachments === undefined ? {} : { attachments: mail.attachments }),
      date: mail.date,
      // No out-of-office reply answers this (RFC 3834).
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  } catch (cause) {
    throw isAboutTheMail(cause)
      ? new Malformed('the mail server refuses the message', { cause })
      : new Unavailable('the mail server does not take the message', { cause })
  }
}
