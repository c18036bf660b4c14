import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export interface Letter {
  recipients: string[]
  raw: string
  read: Email
}

/** Where in the talk with it the server says no. */
type Where = 'greeting' | 'login' | 'sender' | 'recipient' | 'content'

interface Refusal {
  where: Where
  code: number
  text: string
}

/** A mail server that shows what arrives byte for byte, and refuses what it is told to refuse. */
export async function startPostOffice() {
  const letters: Letter[] = []
  const refusals: Refusal[] = []
  const refusalAt = (place: Where): Error | null => {
    if (refusals[0]?.where !== place) return null
    const { code, text } = refusals.shift() as Refusal
    return Object.assign(new Error(text), { responseCode: code })
  }
  const server = new SMTPServer({
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onConnect: (_, done) => done(refusalAt('greeting')),
    onAuth: (_, __, done) => done(refusalAt('login'), { user: 'recourse' }),
    onMailFrom: (_, __, done) => done(refusalAt('sender')),
    onRcptTo: (_, __, done) => done(refusalAt('recipient')),
    onData: async (stream, session, done) => {
      const chunks: Buffer[] = []
      for await (const chunk of stream) chunks.push(chunk as Buffer)
      const bytes = Buffer.concat(chunks)
      const recipients = session.envelope.rcptTo.map(({ address }) => address)
      const refused = refusalAt('content')
      if (refused !== null) return done(refused)
      letters.push({ recipients, raw: bytes.toString(), read: await PostalMime.parse(bytes) })
      done()
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `smtp://recourse:password@127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    letters,
    /** Says no with this code, e.g. 450 (later) or 550 (never), the next time that the talk comes so far. */
    refuse: (code: number, where: Where = 'recipient', text = 'refused') =>
      refusals.push({ where, code, text }),
    hasRefused: () => refusals.length === 0,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
