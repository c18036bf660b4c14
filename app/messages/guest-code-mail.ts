/**
 * The code that shows a guest what came of their statement. It is the one mail that is not kept: it says nothing but the code,
 * which is worth something for minutes and is nowhere to be found once it was sent.
 */
import { randomUUID } from 'node:crypto'
import { now } from '../clock.server.ts'
import { db } from '../db.server.ts'
import { isRetryable } from '../errors.ts'
import { type Locale, translator } from '../locales/translate.ts'
import { writtenMoment } from '../locales/written-moment.ts'
import { mails } from '../metrics.server.ts'
import { oneLine } from './letter.ts'
import { sendMail } from './mailer.server.ts'
import { senderOf } from './sender-of.ts'

interface GuestCodeMail {
  shop: string
  recipient: string
  locale: Locale
  code: string
  until: Date
}

/** @throws Malformed when the server refuses it for good; Unavailable when it may go through later */
export async function sendGuestCode({ shop, recipient, locale, code, until }: GuestCodeMail): Promise<void> {
  const t = translator(locale)
  const { timezone } = await db.shop.findUniqueOrThrow({ where: { shop }, select: { timezone: true } })
  const { fromName, replyTo } = await senderOf(shop)
  const words = [
    t('guest:code.text', { code }),
    t('guest:code.use', { time: writtenMoment(until, timezone, locale) }),
    t('guest:code.notYou'),
    fromName,
  ]
  try {
    await sendMail({
      ...{ messageId: `code-${randomUUID()}`, fromName, to: recipient, date: await now() },
      ...(replyTo === undefined ? {} : { replyTo }),
      subject: t('guest:code.subject', { shop: oneLine(fromName) }),
      text: words.join('\n\n'),
    })
    mails.inc({ result: 'sent' })
  } catch (error) {
    mails.inc({ result: isRetryable(error) ? 'again' : 'given_up' })
    throw error
  }
}
