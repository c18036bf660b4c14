import type { AddressInfo } from 'node:net'
import type { Readable } from 'node:stream'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import type { Mail } from '../state/traffic.ts'
import type { World } from '../world.ts'

const MAILS_WITH_FILES = 200

/** A real SMTP server that keeps what it is given, the latest so many, instead of sending it on. */
export async function startMailServer(world: World): Promise<{ port: number; close(): Promise<void> }> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, session, done) => {
      const recipients = session.envelope.rcptTo.map(({ address }) => address)
      keep(world, stream, recipients).then(() => done(), done)
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(world.options.smtpPort, '127.0.0.1', resolve)
  })
  server.on('error', (error) => process.stderr.write(`sandbox mail: ${error.message}\n`))
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

async function keep(world: World, stream: Readable, recipients: string[]): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  const parsed = await PostalMime.parse(Buffer.concat(chunks))
  const mail: Mail = {
    id: world.store.newId(),
    to: recipients,
    from: parsed.from?.address ?? '',
    subject: parsed.subject ?? '',
    date: world.clock.iso(),
    text: parsed.text ?? '',
    html: parsed.html ?? null,
    files: parsed.attachments.map(({ filename, mimeType, content }) => ({
      ...{
        name: filename ?? '',
        type: mimeType,
        base64: Buffer.from(content as ArrayBuffer).toString('base64'),
      },
    })),
  }
  world.state.mail.push(mail)
  world.state.mail.splice(0, Math.max(0, world.state.mail.length - world.options.mailsKept))
  forgetFiles(world.state.mail)
  world.store.changed()
}

/** Files are large: those of the latest mails alone are kept, of the others that there were some. */
function forgetFiles(mails: Mail[]): void {
  const last = mails.at(-MAILS_WITH_FILES - 1)
  for (const file of last?.files ?? []) file.base64 = ''
}

export const mailTo = (world: World, address: string | null): Mail[] =>
  world.state.mail.filter(
    ({ to }) => address === null || to.some((one) => one.toLowerCase() === address.toLowerCase()),
  )
