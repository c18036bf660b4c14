import type { Finding, PolicyDocument } from '../../app/engine/index.ts'
import { JURISDICTIONS, lint as lintPolicy } from '../../app/engine/index.ts'
import { BadInput, faultLine } from '../bad-input.ts'
import type { Command } from '../command.ts'
import { POLICY_OPTION, readPolicy } from '../read-policy.ts'
import { onOneLine, shown } from '../shown.ts'
import type { Surroundings } from '../surroundings.ts'

export const lint: Command = {
  name: 'lint',
  summary: 'a policy against itself and against the law',
  usage: '--policy <preset|file> [--country <code>] [--json]',
  options: [
    POLICY_OPTION,
    {
      name: 'country',
      value: 'codes',
      help: "whose law, e.g. RO,GR (default: the document's own, else all we hold)",
    },
    { name: 'json', help: 'each finding as data, and over which cases the search was complete' },
  ],
  notes: [
    'Exit code 1 when there are findings. error: it says two things at once. warning: the law says otherwise.',
  ],
  examples: [
    {
      says: 'What does not hold in Romania',
      shell: 'npx recourse lint --policy preset-a --country RO',
      ends: 1,
    },
    { says: 'As data', shell: 'npx recourse lint --policy preset-a --country RO,GR --json', ends: 1 },
  ],
  words: 0,
  run: async (given, around) => {
    const policy = await readPolicy(given.get('policy'), around)
    if (!given.has('country')) sayIfLawless(policy, around)
    const report = lintPolicy(policy, countriesOf(given.get('country')))
    if (given.has('json')) around.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
    else {
      const { findingWords } = await import('../../app/locales/finding-words.ts')
      around.stdout.write(
        togetherByLaw(report.findings)
          .map((same) => lineOf(same, findingWords))
          .join(''),
      )
    }
    return report.findings.length > 0 ? 1 : 0
  },
}

/** A policy for a country whose law we do not hold is held against none: that must not look like a clean bill. */
const sayIfLawless = ({ jurisdiction }: PolicyDocument, { stderr }: Surroundings): void => {
  if (jurisdiction !== undefined && !Object.hasOwn(JURISDICTIONS, jurisdiction))
    stderr.write(
      faultLine(`jurisdiction: we hold no law of ${jurisdiction}; only the policy itself was looked at`),
    )
}

const countriesOf = (text: string | undefined): { countries?: readonly string[] } => {
  if (text === undefined) return {}
  const countries = text.split(',')
  const unknown = countries.find((country) => !Object.hasOwn(JURISDICTIONS, country))
  if (unknown === undefined) return { countries }
  const known = Object.keys(JURISDICTIONS).sort().join(', ')
  throw new BadInput(`--country: we hold no law of "${shown(unknown)}"; there are ${known}`)
}

/** What several countries' laws find alike is said once. */
const togetherByLaw = (findings: readonly Finding[]): Finding[][] => {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const { jurisdiction: _, provision: __, ...said } = finding
    const key = JSON.stringify(said)
    groups.set(key, [...(groups.get(key) ?? []), finding])
  }
  return [...groups.values()]
}

const lineOf = (same: readonly Finding[], words: (finding: Finding, isShared: boolean) => string): string => {
  const [first] = same
  if (!first) return ''
  const countries = same.flatMap(({ jurisdiction }) => jurisdiction ?? [])
  const where = countries.length > 0 ? ` [${countries.join(' ')}]` : ''
  return `${onOneLine(`${first.severity}: ${first.path}${where}: ${words(first, countries.length > 1)}`)}\n`
}
