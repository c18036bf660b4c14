import { FACTS } from '../../app/engine/fact-register.ts'
import { casesOf } from './cases-table.ts'
import type { ClauseModule } from './clause-modules.ts'
import { boundWith } from './clause-modules.ts'
import { parametersOf } from './parameters.ts'
import { floorOf, marksOf, usesOf } from './usage.ts'

const EFFECTS = {
  permits: 'permits: holds → granted, fails → refused',
  excludes: 'excludes: holds → refused, fails → nothing',
  spares: 'spares: holds → takes the force from an exclusion that it defeats',
  settles: 'settles: only money, costs and duties',
  informs: 'informs: decides nothing; published, and checked against the law',
} as const

const ABSENT = {
  asked: 'the buyer is asked, if it matters',
  against_shop: 'not proven',
  clause: 'this clause says',
  given: 'never absent',
} as const

/** Everything about one clause; `all`: whom of its layer it may meet. */
export const renderClause = (
  module: ClauseModule,
  layer: 'contract' | 'law',
  all: readonly ClauseModule[],
): string[] => {
  const { clause, says } = module
  const defeatedBy = all
    .filter((other) => other.clause.defeats.includes(clause.id))
    .map((other) => other.clause)
  return [
    `### ${clause.id}`,
    '',
    says,
    '',
    `- **Effect** ${EFFECTS[clause.effect]}`,
    `- **Remedies** ${clause.remedies.length > 0 ? clause.remedies.join(', ') : 'none'}`,
    ...(layer === 'law' ? [`- **Provision** ${floorOf(module)}`] : used(module)),
    ...leansOn(clause),
    ...(clause.defeats.length > 0 ? [`- **Defeats** ${linksTo(clause.defeats)}`] : []),
    ...(defeatedBy.length > 0 ? [`- **Defeated by** ${linksTo(defeatedBy.map(({ id }) => id))}`] : []),
    '',
    ...parametersOf(module),
    '',
    ...factsOf(module),
    '',
    ...casesOf(module),
    '',
  ]
}

/** What settles is not bound by the law's clause: it gives way to it where that one speaks. */
const leansOn = ({ floor, effect }: ClauseModule['clause']): string[] => {
  if (floor === undefined) return []
  return effect === 'settles'
    ? [`- **Gives way to** ${linksTo([floor])} where that applies`]
    : [`- **Binds a consumer only if** ${linksTo([floor])} holds, too`]
}

const linksTo = (ids: readonly string[]): string => ids.map((id) => `[${id}](#${id})`).join(', ')

const used = (module: ClauseModule): string[] => {
  const refs = usesOf(module).map(({ ref }) => ref)
  return [
    `- **Used by** ${refs.length > 0 ? refs.join(', ') : 'neither of the two policies; for other shops'}`,
    `- **Against the law** ${marksOf(module).join('; ')}`,
  ]
}

const factsOf = (module: ClauseModule): string[] => {
  const needed = [...new Set(module.examples.flatMap(({ params }) => boundWith(module, params).needs))]
  if (needed.length === 0) return ['Reads no facts.']
  return [
    '| fact | who knows it | who proves it | when absent |',
    '|---|---|---|---|',
    ...needed.toSorted().map((name) => {
      const { knows, proves, absent } = FACTS[name]
      return `| \`${name}\` | ${knows.join(', ')} | ${proves === 'none' ? '–' : proves} | ${ABSENT[absent]} |`
    }),
  ]
}
