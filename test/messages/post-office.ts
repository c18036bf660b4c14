import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export interface Letter {
  recipients: string[]
  raw: string
  read: Email
}

/** A mail server that shows what arrives byte for byte, and refuses what it is told to refuse. */
export async function startPostOffice() {
  const letters: Letter[] = []
  const refusals: number[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_, __, done) => {
      const code = refusals.shift()
      done(code === undefined ? null : Object.assign(new Error('refused'), { responseCode: code }))
    },
    onData: async (stream, session, done) => {
      const chunks: Buffer[] = []
      for await (const chunk of stream) chunks.push(chunk as Buffer)
      const bytes = Buffer.concat(chunks)
      const recipients = session.envelope.rcptTo.map(({ address }) => address)
      letters.push({ recipients, raw: bytes.toString(), read: await PostalMime.parse(bytes) })
      done()
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    letters,
    /** Answers the next recipient with this code, e.g. 450 (later) or 550 (never). */
    refuse: (code: number) => refusals.push(code),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
