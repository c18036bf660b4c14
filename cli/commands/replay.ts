import type { Decision, DecisionRecord } from '../../app/engine/index.ts'
import {
  canonicalJson,
  ENGINE_VERSION,
  parseFacts,
  parsePolicy,
  parseRecord,
} from '../../app/engine/index.ts'
import { BadInput, problemLines } from '../bad-input.ts'
import type { Command } from '../command.ts'
import { firstDifferences } from '../first-differences.ts'
import { jsonOf, readDocument, sourceName } from '../read-document.ts'
import { compileNamed, sha256 } from '../record.ts'
import { onOneLine, shown } from '../shown.ts'

export const replay: Command = {
  name: 'replay',
  summary: 'decides a stored decision again and compares, byte for byte',
  usage: '[decision.json|-]',
  options: [],
  notes: [
    'A record comes from `recourse decide --record`: facts as canonical text with its sha256, the policy document, the versions of policy, law and engine, and the decision. Exit code 0: the same bytes. 1: something differs; each place is shown, then and now. 2: the record is damaged.',
  ],
  examples: [
    {
      says: 'Decide, keep the record, decide again',
      shell: 'npx recourse decide --policy preset-a --record docs/examples/facts.json | npx recourse replay',
    },
  ],
  words: 1,
  run: async ({ words: [file] }, around) => {
    const source = sourceName(file)
    const parsed = parseRecord(await readDocument(file, around))
    if (!parsed.ok) throw new BadInput(...problemLines(parsed.problems, source))
    const { record } = parsed
    const now = decideAgain(record, source)
    const differences = [...headerLines(record), ...firstDifferences(record.decision, now)]
    if (differences.length === 0 && canonicalJson(record.decision) === canonicalJson(now)) {
      around.stdout.write(`The same: ${sha256(canonicalJson(now))}\n`)
      return 0
    }
    const lines = [...versionLines(record, now), ...differences]
    around.stdout.write(lines.map((line) => `${onOneLine(line)}\n`).join(''))
    return 1
  },
}

/** @throws BadInput where the record's parts are not what was hashed, or can no longer be decided */
const decideAgain = (record: DecisionRecord, source: string): Decision => {
  untouched(record.facts, record.factsSha256, `${source}: factsSha256`)
  untouched(canonicalJson(record.policy), record.policySha256, `${source}: policySha256`)
  const policy = parsePolicy(record.policy)
  if (!policy.ok) throw new BadInput(...problemLines(policy.problems, `${source}: policy`))
  ofThisPolicy(record, source)
  const facts = parseFacts(factsOf(record, source))
  if (!facts.ok) throw new BadInput(...problemLines(facts.problems, `${source}: facts`))
  return compileNamed(policy.document, record.explained, record.policyVersion)(facts.facts)
}

const factsOf = ({ facts }: DecisionRecord, source: string): unknown => {
  const found = jsonOf(facts, `${source}: facts`)
  if (canonicalJson(found) !== facts)
    throw new BadInput(`${source}: facts: not canonical text, which is what a record holds`)
  return found
}

/** A version that ends in the beginning of a hash says which document it is of. */
const ofThisPolicy = ({ policyVersion, policySha256 }: DecisionRecord, source: string): void => {
  const [, hash] = /@([0-9a-f]{12})$/.exec(policyVersion) ?? []
  if (hash !== undefined && !policySha256.startsWith(hash))
    throw new BadInput(
      `${source}: policyVersion: it is of a policy whose sha256 begins ${hash}, but the policy here has ${policySha256}`,
    )
}

const untouched = (text: string, expected: string, where: string): void => {
  const found = sha256(text)
  if (found !== expected)
    throw new BadInput(`${where}: the text has ${found}, so it is not what was decided on`)
}

const versionLines = ({ engineVersion, lawVersion }: DecisionRecord, now: Decision): string[] => [
  ...(engineVersion === ENGINE_VERSION
    ? []
    : [`engine: then ${shown(engineVersion)}, now ${ENGINE_VERSION}`]),
  ...(lawVersion === now.lawVersion ? [] : [`law: then ${shown(lawVersion)}, now ${now.lawVersion}`]),
]

/** Another engine's decision may say anything here. */
const saidOf = (value: unknown): string =>
  value === undefined ? 'nothing' : shown(typeof value === 'string' ? value : JSON.stringify(value))

const HEADERS = ['engineVersion', 'lawVersion', 'policyVersion'] as const

/** Where the record says something else of its decision than the decision itself. */
const headerLines = (record: DecisionRecord): string[] =>
  HEADERS.filter((name) => record[name] !== record.decision[name]).map(
    (name) =>
      `${name}: the record says ${shown(record[name])}, its decision ${saidOf(record.decision[name])}`,
  )
