/** A session storage that keeps tokens sealed, whatever it is put in front of. */
import { Session } from '@shopify/shopify-api'
import type { SessionStorage } from '@shopify/shopify-app-session-storage'
import type { SecretBox } from '../secret-box.ts'

const TOKENS = ['accessToken', 'refreshToken'] as const

/**
 * @param make the storage in front of which this stands; made when it is first used, for making one asks the database
 * @param box seals each token for its session: a token copied to another shop's row does not open
 */
export function sealedSessions(make: () => SessionStorage, box: SecretBox): SessionStorage {
  let made: SessionStorage | undefined
  const inner = () => {
    made ??= make()
    return made
  }
  const opened = (session: Session) => mapTokens(session, box.open)
  return {
    storeSession: (session) => inner().storeSession(mapTokens(session, box.seal)),
    deleteSession: (id) => inner().deleteSession(id),
    deleteSessions: (ids) => inner().deleteSessions(ids),
    loadSession: async (id) => {
      const session = await inner().loadSession(id)
      return session && opened(session)
    },
    findSessionsByShop: async (shop) => (await inner().findSessionsByShop(shop)).map(opened),
  }
}

function mapTokens(session: Session, change: SecretBox['seal']): Session {
  const copy = new Session(session.toObject())
  for (const token of TOKENS) {
    const value = session[token]
    if (value) copy[token] = change(value, `session/${session.id}/${token}`)
  }
  return copy
}
