/** What a buyer was written about a case, as it lies in their mailbox. */
import { db } from '../../../app/db.server.ts'
import { openMessage } from '../../../app/messages/sealed-message.ts'
import { sendStoredMessage } from '../../../app/messages/send-message.ts'
import { shopA } from '../../harness/test-environment.ts'
import { control } from '../stage.ts'

export const messagesOf = (caseId: string) =>
  db.message.findMany({ where: { shop: shopA, caseId }, orderBy: [{ createdAt: 'asc' }, { kind: 'asc' }] })

export const kindsOf = async (caseId: string): Promise<string[]> =>
  (await messagesOf(caseId)).map(({ kind }) => kind)

/** The last of a kind, opened. @throws where there is none */
export async function toldOf(caseId: string, kind: string) {
  const message = (await messagesOf(caseId)).findLast((one) => one.kind === kind)
  if (message === undefined) throw new Error(`no message of kind ${kind}`)
  return { ...message, ...openMessage(message.id, message), sealed: message }
}

/** Sends the last of a kind, twice, as a worker that was killed would. @returns the mails of that subject */
export async function mailed(caseId: string, kind: string, who: string) {
  const { id, subject } = await toldOf(caseId, kind)
  await sendStoredMessage(shopA, id)
  await sendStoredMessage(shopA, id)
  return (await control().mail(who)).filter((mail) => mail.subject === subject)
}

/** What a mail's HTML says, and where its links lead, without what only a mailbox's list shows. */
export const saidIn = (html: string): string =>
  html
    .replace(/<head[\s\S]*?<\/head>/, '')
    .replaceAll(/<a [^>]*href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g, '$2 $1')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
