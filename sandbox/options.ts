import { fileURLToPath } from 'node:url'
import { z } from 'zod'

export interface SandboxOptions {
  /** 0 takes a free port. */
  port: number
  tunnelPort: number
  smtpPort: number
  /** Where the state is kept; null keeps it in memory only. */
  dataFolder: string | null
  /** Where the app listens: webhooks and the tunnel go there. Null while it is nowhere: both fail at once. */
  appOrigin: string | null
  apiKey: string
  apiSecret: string
  /** Holds admin_2026-10.json.gz and customer_2026-10.json.gz. */
  schemaFolder: string
  /** The app's shopify.app.toml: its scopes, webhooks and metafield definitions are taken from it. */
  appConfigFile: string
  /** Points, and points per second. */
  throttle: { maximum: number; restoreRate: number }
  /** Pause before a webhook's first retry; each further pause is twice as long. */
  webhookRetryMs: number
  /** How long a request with a `timeout` fault is left without an answer. */
  timeoutMs: number
  /** What a `429` fault asks to wait. */
  retryAfterSeconds: number
  /** How many of the coming files that browsers send to a staged place are refused. */
  uploadFaults: number
  /** How long an asynchronous mutation takes after its answer. */
  jobMs: number
  /** Webhooks of one shop that may be on their way at once; 1 keeps their order. */
  webhookLanes: number
  /** How many mails are kept, the latest. */
  mailsKept: number
  /** Real time, for tests of expiry; domain time is set through the clock. */
  realNow: () => number
}

const USUAL_ORIGIN = 'http://127.0.0.1:3000'
const root = fileURLToPath(new URL('..', import.meta.url))

export const DEFAULT_OPTIONS: Omit<SandboxOptions, 'apiKey' | 'apiSecret'> = {
  port: 4010,
  tunnelPort: 4011,
  smtpPort: 4025,
  dataFolder: `${root}.data/sandbox`,
  appOrigin: USUAL_ORIGIN,
  schemaFolder: `${root}.cache/shopify-schema`,
  appConfigFile: `${root}shopify.app.toml`,
  throttle: { maximum: 2000, restoreRate: 100 },
  webhookRetryMs: 2000,
  timeoutMs: 60_000,
  retryAfterSeconds: 2,
  jobMs: 200,
  uploadFaults: 0,
  webhookLanes: 1,
  mailsKept: 500,
  realNow: Date.now,
}

const port = z.coerce.number().int().min(0).max(65_535)
const count = z.coerce.number().int().min(1)
const environment = z.object({
  SHOPIFY_API_KEY: z.string().min(1),
  SHOPIFY_API_SECRET: z.string().min(1),
  SANDBOX_PORT: port.default(DEFAULT_OPTIONS.port),
  SANDBOX_TUNNEL_PORT: port.default(DEFAULT_OPTIONS.tunnelPort),
  SANDBOX_SMTP_PORT: port.default(DEFAULT_OPTIONS.smtpPort),
  SANDBOX_MAILS_KEPT: count.default(DEFAULT_OPTIONS.mailsKept),
  SANDBOX_APP_ORIGIN: z.url().default(USUAL_ORIGIN),
  SANDBOX_DATA: z
    .string()
    .min(1)
    .default(DEFAULT_OPTIONS.dataFolder ?? ''),
})

/** Throws one error that names every variable that is wrong. */
export function optionsFrom(env: Record<string, string | undefined>): SandboxOptions {
  const read = environment.safeParse(env)
  if (!read.success) {
    const wrong = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The sandbox cannot start:\n  ${wrong.join('\n  ')}`)
  }
  return {
    ...DEFAULT_OPTIONS,
    port: read.data.SANDBOX_PORT,
    tunnelPort: read.data.SANDBOX_TUNNEL_PORT,
    smtpPort: read.data.SANDBOX_SMTP_PORT,
    mailsKept: read.data.SANDBOX_MAILS_KEPT,
    appOrigin: read.data.SANDBOX_APP_ORIGIN,
    dataFolder: read.data.SANDBOX_DATA,
    apiKey: read.data.SHOPIFY_API_KEY,
    apiSecret: read.data.SHOPIFY_API_SECRET,
  }
}
