import { createServer, type IncomingHttpHeaders } from 'node:http'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, vi } from 'vitest'
import { listening } from '../../sandbox/http/serve.ts'
import type { SandboxOptions } from '../../sandbox/options.ts'
import { type Sandbox, startSandbox } from '../../sandbox/start-sandbox.ts'
import type { Shop } from '../../sandbox/state/model.ts'
import { type Control, controlOf } from '../../scripts/system/control.ts'

// Reading the published schema takes a while on a machine that is busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

export const apiKey = 'key-of-the-app'
export const apiSecret = 'secret-of-the-app'
export const shopA = 'pinhole-audio.myshopify.com'
export const shopB = 'thalassa-goods.myshopify.com'

export interface Asked {
  method: string
  path: string
  headers: IncomingHttpHeaders
  body: string
}

/** Stands where the app would: keeps what it is asked and answers what it is told. */
export interface FakeApp {
  asked: Asked[]
  answer: (asked: Asked) => { status: number; headers?: Record<string, string>; body?: string }
}

export interface Started {
  sandbox: Sandbox
  control: Control
  app: FakeApp
  shop: (domain: string) => Shop
  /** Real time as the sandbox sees it, to be moved by tests of expiry. */
  realTime: { now: number }
  close(): Promise<void>
}

export async function startForTest(options: Partial<SandboxOptions> = {}): Promise<Started> {
  const app: FakeApp = { asked: [], answer: () => ({ status: 200 }) }
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk as Buffer)
    const { method = '', url = '', headers } = incoming
    const asked = { method, path: url, headers, body: Buffer.concat(chunks).toString('utf8') }
    app.asked.push(asked)
    const { status, headers: said = {}, body = '' } = app.answer(asked)
    outgoing.writeHead(status, said).end(body)
  })
  const listener = await listening(server, 0)
  const realTime = { now: Date.now() }
  const sandbox = await startSandbox({
    apiKey,
    apiSecret,
    port: 0,
    tunnelPort: 0,
    smtpPort: 0,
    dataFolder: null,
    appConfigFile: fileURLToPath(new URL('app.toml', import.meta.url)),
    webhookRetryMs: 1,
    jobMs: 1,
    timeoutMs: 50,
    realNow: () => realTime.now,
    appOrigin: `http://127.0.0.1:${listener.port}`,
    ...options,
  }).catch(async (error: unknown) => {
    await listener.close()
    throw error
  })
  const shop = (domain: string) => sandbox.world.state.shops.find((one) => one.domain === domain) as Shop
  const close = async () => {
    await sandbox.close()
    await listener.close()
  }
  return { sandbox, control: controlOf(sandbox.url), app, shop, realTime, close }
}

/** One sandbox for a test file, reachable inside its tests. */
export function useSandbox(options: Partial<SandboxOptions> = {}): Started {
  const started = {} as Started
  beforeAll(async () => {
    Object.assign(started, await startForTest(options))
  })
  afterAll(() => started.close())
  return started
}
