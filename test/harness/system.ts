import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, inject } from 'vitest'
import { type Control, controlOf } from '../../scripts/system/control.ts'
import { System } from '../../scripts/system/start-system.ts'
import { createDatabase } from './template-database.ts'
import { portsOfThisWorker } from './worker-ports.ts'

export type RunningSystem = {
  control: Control
  appUrl: string
  sandboxUrl: string
  dataFolder: string
  databaseUrl: string
}

/**
 * The whole system for one test file, as it runs in production, with a database and a data folder of its own.
 * Use what it gives inside tests and hooks only: before that it is not there.
 */
export function useSystem(env: Record<string, string> = {}): RunningSystem {
  const running = {} as RunningSystem
  let stop: () => Promise<void> = async () => undefined
  beforeAll(async () => {
    const started = await startTestSystem(env)
    stop = started.stop
    Object.assign(running, started.running)
  })
  afterAll(() => stop())
  return running
}

/** What Node made of the sources when processes of earlier files started. */
const compiled = { NODE_COMPILE_CACHE: path.resolve('.cache/node-compile') }

/** As `useSystem`, to be stopped by the caller. */
export async function startTestSystem(
  env: Record<string, string> = {},
): Promise<{ running: RunningSystem; stop: () => Promise<void> }> {
  const database = await createDatabase(inject('postgresUrl'))
  const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'recourse-test-'))
  const system = new System({
    dataFolder,
    ports: await portsOfThisWorker(),
    databaseUrl: database.url,
    env: { ...compiled, ...env },
  })
  const stop = async () => {
    await system.stop()
    await database.drop()
    fs.rmSync(dataFolder, { recursive: true, force: true })
  }
  try {
    await system.start()
  } catch (error) {
    await stop()
    throw error
  }
  const { appUrl, sandboxUrl } = system
  const running = {
    control: controlOf(sandboxUrl),
    appUrl,
    sandboxUrl,
    dataFolder,
    databaseUrl: database.url,
  }
  return { running, stop }
}
