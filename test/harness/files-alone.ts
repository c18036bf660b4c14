import { globSync, readFileSync } from 'node:fs'

/** What changes modules, the environment or globals of the process for good, or as good as. */
const CHANGES_ITS_WORKER =
  /\bvi\.(?:doMock|mock|resetModules|stubEnv|stubGlobal|useFakeTimers)\(|\b(?:process\.env|globalThis)\.\w+ = /

/**
 * The integration tests that need a worker of their own: what they do to theirs would be there for the next file. Read off
 * their sources, so that nobody has to remember a list. Paths below the repository, as vitest takes them.
 */
export function filesAlone(): string[] {
  return globSync('test/**/*.integration.test.ts')
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => CHANGES_ITS_WORKER.test(readFileSync(file, 'utf8')))
    .sort()
}
