import { type Sandbox, startSandbox } from '../../sandbox/start-sandbox.ts'
import { type Control, controlOf } from '../../scripts/system/control.ts'
import type { Ports } from '../../scripts/system/ports-of.ts'
import { testEnvironment } from './test-environment.ts'
import { portsOfThisWorker } from './worker-ports.ts'

let running: Sandbox | undefined

/** Chosen for the first file of a worker, and the same for those that follow: the app knows them by then. */
let ports: Promise<Ports> | undefined

/**
 * Starts the stand-in for Shopify inside this process, before anything of the app is imported, and has requests to
 * Shopify go there. Returns the app's environment for it.
 */
export async function startTestSandbox(): Promise<Record<string, string>> {
  ports ??= portsOfThisWorker()
  const { sandbox, tunnel, smtp } = await ports
  running = await startSandbox({
    apiKey: testEnvironment.SHOPIFY_API_KEY,
    apiSecret: testEnvironment.SHOPIFY_API_SECRET,
    port: sandbox,
    tunnelPort: tunnel,
    smtpPort: smtp,
    dataFolder: null,
    // Until a test points it at its door: a webhook that is tried and tried again costs more than what it tells of.
    appOrigin: null,
    webhookRetryMs: 50,
    // Shorter than the app's own patience, so that a test may lose several answers.
    timeoutMs: 2_000,
    // Far more than one shop has: the budget has tests of its own, which say how much there is.
    throttle: { maximum: 20_000, restoreRate: 5_000 },
  })
  process.env.SANDBOX_URL = running.url
  await import('../../sandbox/redirect.ts')
  return {
    SMTP_URL: `smtp://127.0.0.1:${running.smtpPort}`,
    SHOPIFY_APP_URL: running.tunnelUrl,
    DOMAIN_CLOCK_URL: `${running.url}/__sandbox/clock`,
  }
}

export async function stopTestSandbox(): Promise<void> {
  await running?.close()
}

/** The sandbox of this integration test file. Webhooks lead nowhere until it is pointed at a door: `pointAt`. */
export function testSandbox(): Sandbox & { control: Control } {
  if (!running) throw new Error('Only integration tests have a sandbox in their process')
  return { ...running, control: controlOf(running.url) }
}
