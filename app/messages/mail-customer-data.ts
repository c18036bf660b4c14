import { now } from '../clock.server.ts'
import { Malformed } from '../errors.ts'
import { translator } from '../locales/translate.ts'
import { sendMail } from './mailer.server.ts'
import { senderOf } from './sender-of.ts'

/**
 * Sends what we hold about a customer to the address that the shop named. Asking twice sends it twice,
 * under the same Message-ID.
 * @throws Malformed when the shop named none; Unavailable when it may go through later
 */
export async function mailCustomerData(shop: string, requestId: string, data: object): Promise<void> {
  const { fromName, replyTo } = await senderOf(shop)
  if (replyTo === undefined) throw new Malformed('the shop named no address for such requests')
  const t = translator('en')
  const text = t('messages:customerData.text', { request: requestId })
  await sendMail({
    messageId: `customer-data-${requestId}`,
    fromName,
    to: replyTo,
    subject: t('messages:customerData.subject', { request: requestId }),
    text,
    date: await now(),
    attachments: [
      {
        filename: `customer-data-${requestId}.json`,
        content: JSON.stringify(data, null, 2),
        contentType: 'application/json',
      },
    ],
  })
}
