import path from 'node:path'
import { portsNear } from '../../scripts/ports.ts'
import { ManagedProcess } from '../../scripts/system/managed-process.ts'

const root = path.resolve(import.meta.dirname, '../..')
export type Role = 'web' | 'worker'

export interface FleetOptions {
  webs: number
  workers: number
  /** What every process is told, but for the port. */
  env: Record<string, string>
  dataFolder: string
  /** Modules that Node loads first, for what is broken on purpose. */
  preloads: readonly string[]
}

/** Any number of web and worker processes of the production build; each keeps its port when it is started again. */
export class Fleet {
  readonly webPorts: number[] = []
  /** Those that ended by themselves, each with its last words: whatever happens to the machines, none may. */
  readonly fallen: string[] = []
  readonly #options: FleetOptions
  readonly #members = new Map<string, ManagedProcess>()
  readonly #ports = new Map<string, number>()

  constructor(options: FleetOptions) {
    this.#options = options
  }

  /** Before anything is started, so that a balancer can be told. */
  async choosePorts(): Promise<void> {
    const names = this.#names('web')
    this.webPorts.push(...(await portsNear(names.map(() => 0))))
    for (const [index, name] of names.entries()) this.#ports.set(name, this.webPorts[index] ?? 0)
  }

  async start(): Promise<void> {
    await Promise.all([...this.#names('web'), ...this.#names('worker')].map((name) => this.#begin(name)))
  }

  /** One of a role is killed mid-word and started again. */
  async replace(role: Role, which: number): Promise<void> {
    const names = this.#names(role)
    const name = names[which % names.length] ?? ''
    await this.#members.get(name)?.kill()
    await this.#begin(name)
  }

  /** One of a role stands still for so many milliseconds, in the middle of whatever it does, and then goes on as if nothing were. */
  async freeze(role: Role, which: number, ms: number): Promise<void> {
    const names = this.#names(role)
    const member = this.#members.get(names[which % names.length] ?? '')
    await member?.freeze(ms)
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#members.values()].map((member) => member.stop()))
  }

  #names(role: Role): string[] {
    const count = role === 'web' ? this.#options.webs : this.#options.workers
    return Array.from({ length: count }, (_, index) => `${role}-${index + 1}`)
  }

  async #begin(name: string): Promise<void> {
    const { env, dataFolder, preloads } = this.#options
    const port = this.#ports.get(name)
    const imports = ['./sandbox/redirect.ts', ...preloads].flatMap((module) => ['--import', module])
    const begun = new ManagedProcess({
      name,
      words: [...imports, port === undefined ? 'app/worker.ts' : 'app/server.ts'],
      env: { ...env, ...(port === undefined ? {} : { PORT: String(port) }) },
      cwd: root,
      logFile: path.join(dataFolder, 'logs', `${name}.log`),
      isReady: (said) => (port === undefined ? said.includes('"msg":"worker started"') : isWell(port)),
    })
    this.#members.set(name, begun)
    void begun.died.then(({ message }) => this.fallen.push(message))
    await begun.ready()
  }
}

async function isWell(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(2_000) })).ok
  } catch {
    return false
  }
}
