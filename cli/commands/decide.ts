import { canonicalJson, recordOf } from '../../app/engine/index.ts'
import { LOCALES } from '../../app/locales/languages.ts'
import { BadInput } from '../bad-input.ts'
import type { Command, Given } from '../command.ts'
import { localeOf } from '../locale-of.ts'
import { readFacts, statedAtOf } from '../read-facts.ts'
import { POLICY_OPTION, readPolicy } from '../read-policy.ts'
import { compileNamed, sha256 } from '../record.ts'
import { visible } from '../shown.ts'
import type { ExitCode, Surroundings } from '../surroundings.ts'

export const decide: Command = {
  name: 'decide',
  summary: 'facts and a policy in, what the buyer is owed out',
  usage: '--policy <preset|file> [options] [facts.json|-]',
  options: [
    POLICY_OPTION,
    { name: 'at', value: 'instant', help: 'as if stated then, e.g. 2026-11-20T14:03:00+02:00' },
    {
      name: 'explain',
      help: 'say what would change each answer that is not yes (default for up to 50 units, but with --lines)',
    },
    { name: 'no-explain', help: 'do not' },
    { name: 'text', help: 'sentences instead of JSON' },
    { name: 'locale', value: LOCALES.join('|'), help: 'the language of --text (default: en)' },
    { name: 'record', help: 'with all that was needed to decide, for `replay`' },
    {
      name: 'lines',
      help: 'JSONL: a facts document on each line in, a decision on each line out, same order',
    },
    { name: 'workers', value: 'n', help: 'threads for --lines (default: one for each core)' },
  ],
  notes: [
    'Without a file, facts come from standard input. What facts are: `recourse schema facts`.',
    'With --lines, a line that cannot be decided becomes {"error":…,"line":n}; the others are decided, and the exit code is 2.',
  ],
  examples: [
    {
      says: 'May an earpiece go back whose seal is broken?',
      shell: 'npx recourse decide --policy preset-a docs/examples/facts.json',
    },
    {
      says: 'The same, to read, in Romanian',
      shell: 'npx recourse decide --policy preset-a --text --locale ro docs/examples/facts.json',
    },
    {
      says: 'A month later, from standard input',
      shell:
        'npx recourse decide --policy preset-a --at 2026-12-20T10:00:00+02:00 < docs/examples/facts.json',
    },
    {
      says: 'Many at once',
      shell:
        'cat docs/examples/facts.jsonl | npx recourse decide --policy statutory-minimum --lines | head -n 1',
    },
  ],
  words: 1,
  run: async (given, around) => {
    if (given.has('explain') && given.has('no-explain'))
      throw new BadInput('--no-explain: contradicts --explain')
    const forms = ['text', 'record', 'lines'].filter(given.has)
    if (forms.length > 1) throw new BadInput(`--${forms[1]}: does not go with --${forms[0]}`)
    for (const [name, needs] of [
      ['locale', 'text'],
      ['workers', 'lines'],
    ] as const)
      if (given.has(name) && !given.has(needs)) throw new BadInput(`--${name}: only with --${needs}`)
    return given.has('lines') ? decideLines(given, around) : decideOne(given, around)
  },
}

const decideOne = async (given: Given, around: Surroundings): Promise<ExitCode> => {
  const locale = localeOf(given.get('locale'))
  const policy = await readPolicy(given.get('policy'), around)
  const statedAt = statedAtOf(given.get('at'))
  const facts = await readFacts(given.words[0], statedAt, around)
  const explained = isExplained(given, facts.lines.length, around)
  const decision = compileNamed(policy, explained)(facts)
  if (given.has('text')) {
    // Words are many, and most runs need none.
    const { decisionReport } = await import('../../app/locales/decision-report.ts')
    around.stdout.write(decisionReport(visible(decision), visible(facts), visible(policy), locale))
  } else if (given.has('record'))
    around.stdout.write(`${canonicalJson(recordOf({ facts, policy, decision, explained }, sha256))}\n`)
  else around.stdout.write(`${JSON.stringify(decision, null, 2)}\n`)
  return 0
}

/** Explaining decides each unit again for each fact of it, often hundreds of times: of more units it takes seconds. */
const MOST_EXPLAINED = 50

const isExplained = (given: Given, units: number, { stderr }: Surroundings): boolean => {
  if (given.has('explain') || given.has('no-explain')) return given.has('explain')
  if (units <= MOST_EXPLAINED) return true
  stderr.write(`recourse: ${units} units: what would change each answer is left out; --explain finds it\n`)
  return false
}

const decideLines = async (given: Given, around: Surroundings): Promise<ExitCode> => {
  const policy = await readPolicy(given.get('policy'), around)
  const statedAt = statedAtOf(given.get('at'))
  const { runLines } = await import('../lines/run-lines.ts')
  return runLines(
    { policy, explain: given.has('explain'), ...(statedAt !== undefined && { statedAt }) },
    { file: given.words[0], workers: given.get('workers') },
    around,
  )
}
