/** A session storage that keeps tokens sealed, whatever it is put in front of. */
import { Session } from '@shopify/shopify-api'
import type { SessionStorage } from '@shopify/shopify-app-session-storage'
import type { SecretBox } from '../secret-box.ts'

const TOKENS = ['accessToken', 'refreshToken'] as const

/** @param box seals each token for its session: a token copied to another shop's row does not open */
export function sealedSessions(inner: SessionStorage, box: SecretBox): SessionStorage {
  const opened = (session: Session | undefined) => session && mapTokens(session, box.open)
  return {
    ...delegate(inner),
    storeSession: (session) => inner.storeSession(mapTokens(session, box.seal)),
    loadSession: async (id) => opened(await inner.loadSession(id)),
    findSessionsByShop: async (shop) =>
      (await inner.findSessionsByShop(shop)).map((session) => mapTokens(session, box.open)),
  }
}

function delegate(inner: SessionStorage): Pick<SessionStorage, 'deleteSession' | 'deleteSessions'> {
  return {
    deleteSession: (id) => inner.deleteSession(id),
    deleteSessions: (ids) => inner.deleteSessions(ids),
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
