/** The system as it runs in production, with two workers and a PostgreSQL that waits for its disk. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { embeddedPostgres, removePostgres } from '../scripts/database/embedded-postgres.ts'
import { migrate } from '../scripts/database/migrate.ts'
import { type Control, controlOf } from '../scripts/system/control.ts'
import { ManagedProcess } from '../scripts/system/managed-process.ts'
import { portsNear } from '../scripts/system/ports-of.ts'
import { programs } from '../scripts/system/programs.ts'
import { secretsOf } from '../scripts/system/secrets.ts'
import { environmentOf, System } from '../scripts/system/start-system.ts'

const root = path.resolve(import.meta.dirname, '..')

export interface RunningSystem {
  control: Control
  webPort: number
  /** The stand-in for Shopify. */
  sandboxUrl: string
  databaseUrl: string
  secret: string
  /** A program beside it, in the same environment; stopped with the rest. */
  run: (name: string, file: string, env: Record<string, string>, port: number) => Promise<void>
  stop: () => Promise<void>
}

export async function startSystem(): Promise<RunningSystem> {
  const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'recourse-bench-'))
  const postgresFolder = path.resolve('.cache/bench-postgres')
  const postgres = await embeddedPostgres(postgresFolder)
  await migrate(postgres.url)
  const ports = await portsNear({ web: 0, sandbox: 0, tunnel: 0, smtp: 0 })
  const options = { dataFolder, ports, databaseUrl: postgres.url }
  const environment = { ...environmentOf(options), ...secretsOf(dataFolder) }
  const system = new System(options)
  const beside: ManagedProcess[] = []
  const start = async (
    name: string,
    words: string[],
    isReady: (said: string) => boolean | Promise<boolean>,
    env = {},
  ) => {
    const logFile = path.join(dataFolder, 'logs', `${name}.log`)
    const own = { name, words, env: { ...environment, ...env }, cwd: root, logFile, isReady }
    const one = new ManagedProcess(own)
    beside.push(one)
    await one.ready()
  }
  await system.start()
  const { worker } = programs(ports, false)
  await start('worker-2', worker.words, worker.isReady)
  return {
    control: controlOf(system.sandboxUrl),
    webPort: ports.web,
    sandboxUrl: system.sandboxUrl,
    databaseUrl: postgres.url,
    secret: secretsOf(dataFolder).SHOPIFY_API_SECRET,
    run: (name, file, env, port) => start(name, [file], () => isHealthy(port), env),
    stop: async () => {
      await Promise.all(beside.map((one) => one.stop()))
      await system.stop()
      await postgres.stop()
      removePostgres(postgresFolder)
      fs.rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

async function isHealthy(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  )
}
