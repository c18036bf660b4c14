import path from 'node:path'
import { embeddedPostgres } from '../database/embedded-postgres.ts'
import { migrate } from '../database/migrate.ts'
import { temporaryDatabase } from '../database/temporary-database.ts'
import type { Ports } from './ports-of.ts'
import { System } from './start-system.ts'

export type Whereabouts = {
  dataFolder: string
  /** Asked when they are about to be listened on: until then, others may take them. */
  choosePorts: () => Promise<Ports>
  /** Its data will not be needed again. */
  throwAway?: boolean
  fromSources?: boolean
  /** Told what is being waited for. */
  say?: (what: string) => void
}

/** Somebody pressed Ctrl-C or asked the process to end. */
export class AskedToStop extends Error {
  override readonly name = 'AskedToStop'
}

/**
 * Starts PostgreSQL (unless DATABASE_URL names one), migrates, starts the system, and stops it all again when `work`
 * is done, when a process dies, or when this process is asked to stop; the first two in the words of who failed.
 * @throws AskedToStop, what `work` throws, or the last words of a process that died
 */
export async function withSystem<T>(at: Whereabouts, work: (system: System) => Promise<T>): Promise<T> {
  const undo: (() => Promise<void>)[] = []
  const asked = new Promise<never>((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => reject(new AskedToStop()))
  })
  try {
    return await Promise.race([startAndWork(at, work, undo), asked])
  } finally {
    at.say?.('Stopping')
    for (const step of undo.reverse()) await step()
  }
}

async function startAndWork<T>(
  at: Whereabouts,
  work: (system: System) => Promise<T>,
  undo: (() => Promise<void>)[],
): Promise<T> {
  const { dataFolder, choosePorts, throwAway = false, fromSources = false, say = () => undefined } = at
  say('Starting PostgreSQL')
  const databaseUrl = await findDatabase(dataFolder, throwAway, undo)
  await migrate(databaseUrl)
  say('Starting sandbox, app and worker')
  const ports = await choosePorts()
  const system = new System({ dataFolder, ports, databaseUrl, fromSources })
  undo.push(() => system.stop())
  await system.start()
  return Promise.race([work(system), system.died])
}

/** What is thrown away must not be somebody's database: it gets one of its own on their server. */
async function findDatabase(
  dataFolder: string,
  throwAway: boolean,
  undo: (() => Promise<void>)[],
): Promise<string> {
  const given = process.env.DATABASE_URL
  if (!given) return startPostgres(dataFolder, throwAway, undo)
  if (!throwAway) return given
  const { url, drop } = await temporaryDatabase(given, 'recourse_check')
  undo.push(drop)
  return url
}

async function startPostgres(
  dataFolder: string,
  throwAway: boolean,
  undo: (() => Promise<void>)[],
): Promise<string> {
  const starting = embeddedPostgres(path.join(dataFolder, 'postgres'), { throwAway })
  undo.push(async () => {
    const started = await starting.catch(() => null)
    await started?.stop()
  })
  return (await starting).url
}
