/** Shopify's library, wired: token exchange, expiring offline tokens, sessions sealed and refreshed early. */
import '@shopify/shopify-app-remix/server/adapters/node'
import type { PrismaClient } from '@prisma/client'
import { LogSeverity, shopifyApi } from '@shopify/shopify-api'
import { ApiVersion, AppDistribution, shopifyApp } from '@shopify/shopify-app-remix/server'
import { PrismaSessionStorage } from '@shopify/shopify-app-session-storage-prisma'
import { db, sessionTable } from './db.server.ts'
import { env } from './env.server.ts'
import { log } from './log.server.ts'
import { open, seal } from './secret-box.server.ts'
import { refreshingSessions } from './shopify/refreshing-sessions.ts'
import { sealedSessions } from './shopify/sealed-sessions.ts'
import { withRawSql } from './tenancy.server.ts'

const REFRESH_TIMEOUT_MS = 15_000

/** The library only touches the sessions' table of the client it is given. */
const sessionsOn = (client: Pick<PrismaClient, 'session'>) =>
  sealedSessions(() => new PrismaSessionStorage(client as PrismaClient), { seal, open })

/** Below its warnings, the library writes session tokens to the log. */
const logger = {
  level: LogSeverity.Warning,
  log: (severity: LogSeverity, message: string) => {
    log[severity === LogSeverity.Error ? 'error' : 'warn']({ library: 'shopify' }, message)
  },
}

const identity = {
  apiKey: env.SHOPIFY_API_KEY,
  apiSecretKey: env.SHOPIFY_API_SECRET,
  apiVersion: ApiVersion.October26,
  logger,
}

const api = shopifyApi({
  ...identity,
  hostName: new URL(env.SHOPIFY_APP_URL).host,
  isEmbeddedApp: true,
})

const sessionStorage = refreshingSessions({
  stored: sessionsOn(sessionTable),
  locked: (id, act) =>
    db.$transaction(
      async (tx) => {
        await withRawSql('token refresh', async () => {
          await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`token refresh ${id}`}, 0))`
        })
        return act(sessionsOn(tx as unknown as PrismaClient))
      },
      { maxWait: REFRESH_TIMEOUT_MS, timeout: 2 * REFRESH_TIMEOUT_MS },
    ),
  refresh: async (shop, refreshToken) => {
    const expired = new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('no answer to a token refresh')), REFRESH_TIMEOUT_MS).unref()
    })
    const { session } = await Promise.race([api.auth.refreshToken({ shop, refreshToken }), expired])
    return session
  },
})

const shopify = shopifyApp({
  ...identity,
  appUrl: env.SHOPIFY_APP_URL,
  distribution: AppDistribution.AppStore,
  isEmbeddedApp: true,
  sessionStorage,
  future: { unstable_newEmbeddedAuthStrategy: true, expiringOfflineAccessTokens: true },
})

export const { authenticate, unauthenticated, addDocumentResponseHeaders } = shopify
