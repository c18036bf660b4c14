/** The bundle that the set-up made (`remix vite:build`), for the processes that run beside it. */
import type { ServerBuild } from '@remix-run/node'
import type * as EntryServer from './entry.server.tsx'
import { InvalidEnvironment, readEnvironment } from './environment.ts'

const BUNDLE = new URL('../build/server/index.js', import.meta.url)

export interface Build {
  build: ServerBuild
  entry: typeof EntryServer
}

/** A process whose environment is wrong says at once what is wrong with it, and does not start. */
export async function loadBuild(): Promise<Build> {
  try {
    readEnvironment(process.env)
  } catch (error) {
    if (!(error instanceof InvalidEnvironment)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
  const build = (await import(BUNDLE.href)) as ServerBuild
  return { build, entry: build.entry.module as unknown as typeof EntryServer }
}
