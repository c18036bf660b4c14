import { existsSync } from 'node:fs'
import path from 'node:path'
import type { PolicyDocument } from '../app/engine/index.ts'
import { nearestName, PRESETS, parsePolicy } from '../app/engine/index.ts'
import { BadInput, problemLines } from './bad-input.ts'
import { readDocument, sourceName } from './read-document.ts'
import { shown } from './shown.ts'
import type { Surroundings } from './surroundings.ts'

const presetNames = Object.keys(PRESETS)

export const POLICY_OPTION = {
  name: 'policy',
  value: 'preset|file',
  help: `the policy: ${presetNames.join(', ')}, or a JSON file (see schema policy)`,
} as const

/** @throws BadInput when there is neither such a preset nor such a file, or the document has faults. */
export const readPolicy = async (
  named: string | undefined,
  around: Surroundings,
): Promise<PolicyDocument> => {
  if (named === undefined) throw new BadInput(`--policy: needed; a file, or one of ${presetNames.join(', ')}`)
  const preset = Object.entries(PRESETS).find(([id]) => id === named)?.[1]
  if (preset) return preset
  if (!existsSync(path.resolve(around.cwd, named))) {
    const near = nearestName(named, presetNames)
    const hint = near === undefined ? `presets are ${presetNames.join(', ')}` : `did you mean "${near}"?`
    throw new BadInput(`--policy: there is neither a preset nor a file "${shown(named)}"; ${hint}`)
  }
  const parsed = parsePolicy(await readDocument(named, around))
  if (!parsed.ok) throw new BadInput(...problemLines(parsed.problems, sourceName(named)))
  return parsed.document
}
