import fs from 'node:fs'
import path from 'node:path'
import { embeddedPostgres, removePostgres } from '../database/embedded-postgres.ts'

/**
 * Keeps a second demo off the same data while this process lives.
 * @throws when another living process has it
 */
export function claim(dataFolder: string): void {
  const file = path.join(dataFolder, 'demo.pid')
  const holder = holderOf(file)
  if (holder) throw new Error(`The demo runs already in this folder (process ${holder}): stop that one first`)
  fs.mkdirSync(dataFolder, { recursive: true })
  fs.writeFileSync(file, String(process.pid))
  process.once('exit', () => fs.rmSync(file, { force: true }))
}

/** Removes everything the demo has kept, PostgreSQL's data included, wherever that is. */
export async function resetData(dataFolder: string): Promise<void> {
  claim(dataFolder)
  const postgres = path.join(dataFolder, 'postgres')
  // A server that a crashed demo left behind is joined, and stopped with it.
  if (fs.existsSync(path.join(postgres)))
    await embeddedPostgres(postgres).then(
      (server) => server.stop(),
      () => undefined,
    )
  removePostgres(postgres)
  fs.rmSync(dataFolder, { recursive: true, force: true })
}

function holderOf(file: string): number | null {
  try {
    const holder = Number(fs.readFileSync(file, 'utf8'))
    if (holder !== process.pid) process.kill(holder, 0)
    return holder === process.pid ? null : holder
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? -1 : null
  }
}
