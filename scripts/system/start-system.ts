import fs from 'node:fs'
import path from 'node:path'
import { ManagedProcess } from './managed-process.ts'
import type { Ports } from './ports-of.ts'
import { secretsOf } from './secrets.ts'

export type SystemOptions = {
  /** Holds the sandbox's state, the secrets and the logs. */
  dataFolder: string
  ports: Ports
  /** A migrated database. */
  databaseUrl: string
  env?: Record<string, string>
}

export type System = {
  /** The sandbox: Shopify's APIs, the doors for people, the control API. */
  sandboxUrl: string
  /** The app's public address. */
  appUrl: string
  apiKey: string
  /** Rejects when a process dies without having been asked to, with its name and last words. */
  died: Promise<never>
  stop: () => Promise<void>
}

const root = path.resolve(import.meta.dirname, '../..')

/**
 * Starts sandbox, app (production build) and worker as processes of their own and returns once all are ready.
 * @throws with the last words of the one that does not become ready; the others have been stopped then
 */
export async function startSystem(options: SystemOptions): Promise<System> {
  const { dataFolder, ports } = options
  const secrets = secretsOf(dataFolder)
  const environment = { ...environmentOf(options), ...secrets, ...options.env }
  fs.mkdirSync(path.join(dataFolder, 'logs'), { recursive: true })
  const started: ManagedProcess[] = []
  const begin = async (...descriptions: Program[]) => {
    const fresh = descriptions.map(
      (program) => new ManagedProcess(described(program, environment, dataFolder)),
    )
    started.push(...fresh)
    await Promise.all(fresh.map((process) => process.ready()))
  }
  const stop = async () => {
    for (const process of [...started].reverse()) await process.stop()
  }
  try {
    const [sandbox, web, worker] = programs(ports)
    await begin(sandbox)
    await begin(web, worker)
  } catch (error) {
    await stop()
    throw error
  }
  const died = Promise.race(started.map((process) => process.died)).then((error) => Promise.reject(error))
  died.catch(() => undefined)
  const [sandboxUrl, appUrl] = [`http://localhost:${ports.sandbox}`, `http://localhost:${ports.tunnel}`]
  return { sandboxUrl, appUrl, apiKey: secrets.SHOPIFY_API_KEY, died, stop }
}

type Program = { name: string; words: string[]; isReady: (said: string) => Promise<boolean> | boolean }

function programs(ports: Ports): [sandbox: Program, web: Program, worker: Program] {
  const redirected = ['--enable-source-maps', '--import', './sandbox/redirect.ts']
  return [
    {
      name: 'sandbox',
      words: ['sandbox/main.ts'],
      isReady: () => answers(`http://127.0.0.1:${ports.sandbox}/__sandbox/clock`),
    },
    {
      name: 'web',
      words: [...redirected, 'app/server.ts'],
      isReady: () => answers(`http://127.0.0.1:${ports.web}/healthz`),
    },
    {
      name: 'worker',
      words: [...redirected, 'app/worker.ts'],
      isReady: (said) => /"msg":"worker (is )?(ready|started|running)/.test(said),
    },
  ]
}

function described(program: Program, env: Record<string, string>, dataFolder: string) {
  return { ...program, env, cwd: root, logFile: path.join(dataFolder, 'logs', `${program.name}.log`) }
}

function environmentOf({ dataFolder, ports, databaseUrl }: SystemOptions): Record<string, string> {
  const sandbox = `http://127.0.0.1:${ports.sandbox}`
  return {
    NODE_ENV: 'production',
    SHOPIFY_APP_URL: `http://localhost:${ports.tunnel}`,
    DATABASE_URL: databaseUrl,
    SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
    MAIL_FROM: 'Recourse <returns@recourse.example>',
    HOST: '127.0.0.1',
    PORT: String(ports.web),
    LOG_LEVEL: 'info',
    DOMAIN_CLOCK_URL: `${sandbox}/__sandbox/clock`,
    SANDBOX_URL: sandbox,
    SANDBOX_PORT: String(ports.sandbox),
    SANDBOX_TUNNEL_PORT: String(ports.tunnel),
    SANDBOX_SMTP_PORT: String(ports.smtp),
    SANDBOX_APP_ORIGIN: `http://127.0.0.1:${ports.web}`,
    SANDBOX_DATA: path.join(dataFolder, 'sandbox'),
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok
  } catch {
    return false
  }
}
