import { readFileSync } from 'node:fs'
import type { Citation, Decision, Facts, PresetId, RemedyDecision } from '../../app/engine/index.ts'
import { compile, PRESETS, parseFacts, settle } from '../../app/engine/index.ts'

/** A block of docs/engine.md: ```json <kind> <about>. */
interface Block {
  kind: string
  about: string
  data: unknown
}

export const docText = (): string => readFileSync(new URL('../../docs/engine.md', import.meta.url), 'utf8')

export const blocksOf = (text: string): Block[] =>
  [...text.matchAll(/^```json (\w+)(?: ([\w-]+))?\n([\s\S]*?)^```$/gm)].map(
    ([, kind = '', about = '', json = '']) => ({ kind, about, data: JSON.parse(json) as unknown }),
  )

const named = (citation: Citation): string =>
  citation.layer === 'contract' ? citation.ref : citation.provision

const SIGNS = { for: '+', against: '-', open: '?' } as const

/** A remedy as the document prints it: one short line for each thing said. */
const printed = (decision: RemedyDecision) => ({
  outcome: decision.outcome,
  citations: decision.citations.map(named),
  reasons: decision.reasons.map(({ citation, bears, code }) => `${named(citation)} ${SIGNS[bears]} ${code}`),
  disregarded: decision.disregarded.map(
    ({ clause, by, reason }) => `${named(clause)} gives way to ${named(by)}: ${reason.code}`,
  ),
  lastDay: decision.deadline?.lastDay,
  endsAt: decision.deadline?.endsAt,
  steps: decision.deadline?.steps.map(({ kind, ...step }) => `${kind} ${Object.values(step).join(' ')}`),
  money: decision.money.map(({ what, amount, citation }) => `${what} ${amount.minor} ${named(citation)}`),
  duties: decision.duties.map(({ who, what, by, citation }) =>
    [who, what, by, named(citation)].filter((word) => word !== undefined).join(' '),
  ),
  repayment: decision.repayment && `${decision.repayment.means} ${named(decision.repayment.citation)}`,
  asks: decision.asks.map(({ fact }) => fact),
  wouldChange: decision.wouldChange?.map(
    ({ facts, outcome }) =>
      `${facts.map(({ fact, from, to }) => `${fact} ${JSON.stringify(from)} to ${JSON.stringify(to)}`).join(', ')}: ${outcome}`,
  ),
})

const printedMoney = ({ sharedMoney }: Decision): string[] =>
  sharedMoney.map(
    ({ remedy, what, amount, citation }) => `${remedy} ${what} ${amount.minor} ${named(citation)}`,
  )

/** What the engine answers, printed as the document prints it. */
export const walked = (facts: unknown, policy: string) => {
  const parsed = parseFacts(facts)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const document = PRESETS[policy as PresetId]
  const decision = compile(document, { policyVersion: '1', explain: true })(parsed.facts as Facts)
  const [line] = decision.lines
  if (!line) throw new Error('No line was decided')
  const granted = line.remedies.some(
    ({ remedy, outcome }) => remedy === 'withdrawal' && outcome === 'granted',
  )
  const settlement = granted
    ? settle(decision, parsed.facts as Facts, [{ unit: line.unit, remedy: 'withdrawal' }])
    : undefined
  return {
    law: decision.lawVersion,
    remedies: Object.fromEntries(line.remedies.map((one) => [one.remedy, printed(one)])),
    sharedMoney: printedMoney(decision),
    settlement: settlement && {
      lines: settlement.lines.map(
        ({ what, amount, citation }) => `${what} ${amount.minor} ${named(citation)}`,
      ),
      refund: settlement.refund.minor,
      repayments: settlement.repayments.map(({ payment, by, amount }) => `${payment} ${by} ${amount.minor}`),
      due: settlement.due,
    },
  }
}
