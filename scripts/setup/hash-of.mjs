import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** Written by builds, or belonging to no build. */
const leftOut = new Set(['node_modules', 'dist', '.DS_Store'])

/**
 * The sha256 of files and of every file below folders, with their names. A place that does not exist counts as such.
 * @param {string[]} places
 */
export function hashOf(places) {
  const hash = createHash('sha256')
  for (const file of places.flatMap(filesIn))
    hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

function filesIn(place) {
  const kind = statSync(place, { throwIfNoEntry: false })
  if (!kind) return []
  if (kind.isFile()) return [place]
  return readdirSync(place)
    .filter((name) => !leftOut.has(name))
    .sort()
    .flatMap((name) => filesIn(path.join(place, name)))
}
