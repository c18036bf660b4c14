import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Entry = {
  version?: string
  optional?: boolean
  link?: boolean
  resolved?: string
  optionalDependencies?: object
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Entry>
}
const names = new Set(Object.keys(packages).map((place) => place.split('node_modules/').at(-1)))

// npm forgets the packages of other systems when it installs into a folder that has node_modules, or from a registry
// that lacks one of them; `npm ci` then refuses everywhere else.
test('the lock file names the optional packages of every system, not only of the one it was written on', () => {
  const wanted = Object.values(packages).flatMap(({ optionalDependencies }) =>
    Object.keys(optionalDependencies ?? {}),
  )
  expect(wanted.length).toBeGreaterThan(20)
  expect(wanted.filter((name) => !names.has(name))).toEqual([])
})

test('the lock file names no host: versions and hashes are what counts', () => {
  const hosts = Object.values(packages).filter(({ resolved, link }) => resolved && !link)
  expect(hosts).toEqual([])
})
