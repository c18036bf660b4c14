import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

/** What one person can hold in mind; sixty lines are the aim (CONTRIBUTING.md, "Habits"). */
const MOST_LINES = 200

const sources = ['app', 'cli', 'extensions'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .filter((file) => !/node_modules|\/generated\/|\/dist\/|\.d\.ts$/.test(file)),
)

test(`no source is longer than ${MOST_LINES} lines`, () => {
  expect(sources.length).toBeGreaterThan(400)
  const linesOf = (file: string): number => readFileSync(file, 'utf8').trimEnd().split('\n').length
  const long = sources.map((file) => [file, linesOf(file)] as const).filter(([, lines]) => lines > MOST_LINES)
  expect(long).toEqual([])
})
