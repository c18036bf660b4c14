import path from 'node:path'
import { ManagedProcess } from './managed-process.ts'
import type { Ports } from './ports-of.ts'
import { type Program, programs } from './programs.ts'
import { secretsOf } from './secrets.ts'

export type SystemOptions = {
  /** Holds the sandbox's state, the secrets and the logs. */
  dataFolder: string
  ports: Ports
  /** A migrated database. */
  databaseUrl: string
  env?: Record<string, string>
  /** App and worker as they are written, not as they were built. */
  fromSources?: boolean
}

const root = path.resolve(import.meta.dirname, '../..')

/** Sandbox, app (production build) and worker, each a process of its own. */
export class System {
  /** The sandbox: Shopify's APIs, the doors for people, the control API. */
  readonly sandboxUrl: string
  /** The app's public address. */
  readonly appUrl: string
  readonly databaseUrl: string
  readonly #options: SystemOptions
  readonly #environment: Record<string, string>
  readonly #started: ManagedProcess[] = []
  #fail: (error: Error) => void = () => undefined
  /** Rejects when a process dies without having been asked to, with its name and last words. */
  readonly died = new Promise<never>((_, reject) => {
    this.#fail = reject
  })

  constructor(options: SystemOptions) {
    const { ports, dataFolder } = options
    this.#options = options
    this.databaseUrl = options.databaseUrl
    this.#environment = { ...environmentOf(options), ...secretsOf(dataFolder), ...options.env }
    this.sandboxUrl = `http://localhost:${ports.sandbox}`
    this.appUrl = `http://localhost:${ports.tunnel}`
    this.died.catch(() => undefined)
  }

  /** @throws with the last words of a process that does not become ready */
  async start(): Promise<this> {
    const { sandbox, web, worker } = programs(this.#options.ports, this.#options.fromSources ?? false)
    await this.#begin(sandbox)
    await Promise.all([this.#begin(web), this.#begin(worker)])
    return this
  }

  /** Stops what was started, the sandbox last, so that nobody finds Shopify gone. */
  async stop(): Promise<void> {
    const [sandbox, ...others] = this.#started
    await Promise.all(others.map((process) => process.stop()))
    await sandbox?.stop()
  }

  async #begin(program: Program): Promise<void> {
    const logFile = path.join(this.#options.dataFolder, 'logs', `${program.name}.log`)
    const process = new ManagedProcess({ ...program, env: this.#environment, cwd: root, logFile })
    this.#started.push(process)
    process.died.then(this.#fail)
    await process.ready()
  }
}

/** What the processes of a system are told. */
export function environmentOf({
  dataFolder,
  ports,
  databaseUrl,
  fromSources,
}: SystemOptions): Record<string, string> {
  const sandbox = `http://127.0.0.1:${ports.sandbox}`
  return {
    // From its sources the app is rendered by React's development build, which production lacks.
    NODE_ENV: fromSources ? 'development' : 'production',
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
