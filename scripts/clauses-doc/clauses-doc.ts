import { CLAUSES } from '../../app/engine/clauses/index.ts'
import { LAW_CLAUSES } from '../../app/engine/law/eu/index.ts'
import type { ClauseModule } from './clause-modules.ts'
import { modulesOf } from './clause-modules.ts'
import { renderClause } from './render-clause.ts'
import { floorOf, marksOf, usesOf } from './usage.ts'

const INTRO = `# Clauses

Generated from the clause files and their cases by \`npm run docs:clauses\`; a test compares the two. How clauses are
weighed against each other and joined with the law is in [engine.md](engine.md).

A clause **holds**, **fails**, leaves it to a person (**review**), merely **settles** something or is **silent**. Amounts
are in minor units of the currency (18900 RON is 189.00 lei), instants in UTC; Romania's days begin two hours earlier, in
summer three. Positive amounts go to the buyer, negative ones are taken off. Each table of cases has one on every
boundary, one just before it and one just past it, and is run as a test.

The marks are those of the project's reading of the law: **C** compatible with it, **W** weaker than it and so not
enforceable against an EU consumer, **S** stronger, **X** voluntary, **G** a gap that the law fills. No provision has been
checked in its official text yet.`

/** The whole of docs/clauses.md. */
export const clausesDoc = async (): Promise<string> => {
  const contract = await modulesOf(CLAUSES, 'clauses')
  const law = await modulesOf(LAW_CLAUSES, 'law/eu')
  const lines = [
    INTRO,
    '',
    '## What a shop may use',
    '',
    '| clause | effect | remedies | used by | against the law |',
    '|---|---|---|---|---|',
    ...contract.map((module) => row(module, [usedBy(module), marksOf(module).join('; ')])),
    '',
    '## What the law says',
    '',
    '| clause | effect | remedies | provision |',
    '|---|---|---|---|',
    ...law.map((module) => row(module, [floorOf(module)])),
    '',
    '## Clauses of a shop',
    '',
    ...contract.flatMap((module) => renderClause(module, 'contract', contract)),
    '## Clauses of the law',
    '',
    ...law.flatMap((module) => renderClause(module, 'law', law)),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}

const usedBy = (module: ClauseModule): string =>
  usesOf(module)
    .map(({ ref }) => ref)
    .join(', ')

const row = ({ clause }: ClauseModule, more: readonly string[]): string =>
  `| [${clause.id}](#${clause.id}) | ${clause.effect} | ${clause.remedies.join(', ')} | ${more.join(' | ')} |`
