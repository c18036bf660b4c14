import type { Verdict } from '../../app/engine/clause.ts'
import type { Example } from '../../app/engine/example.ts'
import type { FactValues } from '../../app/engine/fact-register.ts'
import type { ClauseModule } from './clause-modules.ts'
import { boundWith } from './clause-modules.ts'
import { cell, valueText } from './value-text.ts'

type Case = Example<ClauseModule['clause']>

/** The cases of a clause: what is the same in all of them once, what differs in a row each, with what is decided. */
export const casesOf = (module: ClauseModule): string[] => {
  const { examples } = module
  const rows = examples.map((one) => given(one, module))
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const isSame = (name: string): boolean => new Set(rows.map((row) => row[name])).size === 1
  const same = names.filter((name) => isSame(name))
  const own = names.filter((name) => !isSame(name))
  return [
    ...(same.length > 0
      ? [`In every case: ${same.map((name) => `${name} *${rows[0]?.[name]}*`).join(' · ')}.`, '']
      : []),
    `| case | ${[...own, 'verdict'].join(' | ')} |`,
    `|${'---|'.repeat(own.length + 2)}`,
    ...examples.map((one, at) =>
      ['', one.case, ...own.map((name) => rows[at]?.[name] ?? ''), verdictText(decided(module, one)), '']
        .map(cell)
        .join(' | ')
        .trim(),
    ),
  ]
}

/** Parameters and those facts that the clause reads under them. */
const given = ({ params, facts }: Case, module: ClauseModule): Record<string, string> => {
  const { needs } = boundWith(module, params)
  const read = Object.entries(facts as object).filter(([name]) => needs.includes(name as never))
  return Object.fromEntries(
    [...Object.entries(params as object), ...read].map(([name, value]) => [name, valueText(value)]),
  )
}

const decided = (module: ClauseModule, { params, facts }: Case): Verdict =>
  boundWith(module, params).decide(facts as unknown as FactValues)

const verdictText = (verdict: Verdict): string => {
  if (verdict.kind === 'silent') return 'silent'
  const { until, amounts, returnPaidBy, repaidBy, partialDelivery, duties } = verdict
  return [
    verdict.kind === 'settles' ? 'settles' : `**${verdict.kind}** \`${verdict.reason.code}\``,
    ...(until ? [until === 'open' ? 'no end yet' : `until ${until.lastDay}`] : []),
    ...(amounts ?? []).map(({ what, amount }) => `${what} ${valueText(amount)}`),
    ...(returnPaidBy ? [`${returnPaidBy} pays the return`] : []),
    ...(repaidBy ? [`repaid by ${repaidBy}`] : []),
    ...(partialDelivery ? [`delivery of a part: ${partialDelivery}`] : []),
    ...(duties ?? []).map(({ who, what, by }) => `${who}: ${what}${by ? ` by ${by}` : ''}`),
  ].join(' · ')
}
