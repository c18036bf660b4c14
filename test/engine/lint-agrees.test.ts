import { expect, it, vi } from 'vitest'
import type { PolicyDocument } from '../../app/engine/index.ts'
import { lint, PRESETS } from '../../app/engine/index.ts'
import { drawFacts } from './any-facts.ts'
import { drawPolicy } from './any-policy.ts'
import { seeded } from './draw.ts'
import { asConsumer } from './generated.ts'
import { naively } from './naive/index.ts'

// Long enough where every core is busy with other tests, and where a counterexample is made small.
vi.setConfig({ testTimeout: 180_000 })

/** Not the document's doing: the period of who was not told, and how the buyer has chosen to be repaid. */
const isItsDoing = ({ by, code }: Seen): boolean =>
  !by.endsWith('/crd-10') && !['repaid-in-credit-as-agreed', 'repaid-to-named-account'].includes(code)

interface Seen {
  ref: string
  by: string
  code: string
}

/** The clauses that the law took the place of in so many cases of one country. */
const disregardedIn = (document: PolicyDocument, seed: number, cases: number): Seen[] => {
  const decide = naively(document, 'test')
  const draw = seeded(seed)
  return Array.from({ length: cases }, () => {
    const facts = asConsumer(drawFacts(draw))
    // A visit that nobody asked for has a longer period in Romania than any document that thinks of a shop online.
    return { ...facts, order: { ...facts.order, place: { country: 'RO' }, conclusion: 'distance' as const } }
  })
    .flatMap((facts) =>
      decide(facts).lines.flatMap(({ remedies }) =>
        remedies.flatMap(({ disregarded }) =>
          disregarded.flatMap(({ clause, by, reason }): Seen[] =>
            clause.layer === 'contract' && by.layer === 'law'
              ? [{ ref: clause.ref, by: by.provision, code: reason.code }]
              : [],
          ),
        ),
      ),
    )
    .filter(isItsDoing)
}

const refsFound = (document: PolicyDocument): Set<string> =>
  new Set(
    lint(document, { countries: ['RO'] }).findings.flatMap(({ jurisdiction, refs }) =>
      jurisdiction ? refs : [],
    ),
  )

const missed = (document: PolicyDocument, seed: number, cases: number): { seen: number; missed: Seen[] } => {
  const seen = disregardedIn(document, seed, cases)
  const found = refsFound(document)
  return { seen: seen.length, missed: seen.filter(({ ref }) => !found.has(ref)) }
}

it.each([PRESETS['preset-a'], PRESETS['preset-b']])(
  '$id: every clause that the law displaces in a generated case, lint has named',
  (document) => {
    const { seen, missed: left } = missed(document, 1, 700)
    expect(seen).toBeGreaterThan(100)
    expect(left).toEqual([])
  },
)

it('the same under policies that no one has seen', () => {
  let seen = 0
  for (let seed = 0; seed < 40; seed += 1) {
    const document = drawPolicy(seeded(seed))
    const result = missed(document, seed, 40)
    seen += result.seen
    expect([seed, result.missed]).toEqual([seed, []])
  }
  expect(seen).toBeGreaterThan(100)
})

it('a clause at the law as it stands is not displaced, and lint says nothing of it', () => {
  const document: PolicyDocument = {
    id: 'at-the-law',
    title: 'At the law',
    locale: 'en',
    sections: [
      {
        title: '',
        clauses: [
          { clause: 'withdrawal-period', ref: '1', params: { days: 14, from: 'receipt' }, words: '' },
          { clause: 'refund-term', ref: '2', params: { days: 14 }, words: '' },
          { clause: 'exchange-window', ref: '3', params: { days: 30, from: 'receipt' }, words: '' },
        ],
      },
    ],
  }
  expect(disregardedIn(document, 3, 300)).toEqual([])
  expect([...refsFound(document)].filter((ref) => ref !== '1')).toEqual([])
})
