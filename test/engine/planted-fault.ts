import type { Clause } from '../../app/engine/clause.ts'
import { clause, silent } from '../../app/engine/clause.ts'
import { CLAUSES } from '../../app/engine/clauses/index.ts'
import type { PolicyClause, PolicyDocument } from '../../app/engine/index.ts'
import { JURISDICTIONS } from '../../app/engine/index.ts'
import { drawPolicy } from './any-policy.ts'
import type { Draw } from './draw.ts'
import { pick } from './draw.ts'

/** A document with exactly one fault, and where it must be reported. */
export interface Faulty {
  fault: string
  document: unknown
  /** The one place that must be named. */
  path: string
  clauses?: readonly Clause[]
}

interface Place {
  path: string
  entry: PolicyClause
}

const placesIn = ({ sections }: PolicyDocument): Place[] =>
  sections.flatMap((section, s) =>
    section.clauses.map((entry, c) => ({ path: `sections.${s}.clauses.${c}`, entry })),
  )

const changed = (document: PolicyDocument, at: Place, change: object): PolicyDocument => ({
  ...document,
  sections: document.sections.map((section) => ({
    ...section,
    clauses: section.clauses.map((entry) => (entry === at.entry ? { ...entry, ...change } : entry)),
  })),
})

type Plant = (draw: Draw, document: PolicyDocument, at: Place) => Omit<Faulty, 'fault'>

const scoped =
  (scope: unknown, beneath: string): Plant =>
  (_draw, document, at) => ({
    document: changed(document, at, { scope }),
    path: `${at.path}.scope${beneath}`,
  })

const twice: Plant = (_draw, document, at) => {
  const sections = [...document.sections, { title: 'Once more', clauses: [at.entry] }]
  return { document: { ...document, sections }, path: `sections.${sections.length - 1}.clauses.0.ref` }
}

/** Two clauses that defeat each other, in a registry of its own. */
const circle: Plant = (draw, document, at) => {
  const { params, effect, remedies } = CLAUSES.find(({ id }) => id === at.entry.clause) as Clause
  const made = (id: string, defeats: string): Clause =>
    clause({
      id,
      effect,
      remedies,
      defeats: [defeats],
      params,
      needs: () => [],
      decide: () => () => silent,
    }) as Clause
  const [first, second] = draw(2) === 0 ? ['chicken', 'egg'] : ['egg', 'chicken']
  const clauses = [
    ...CLAUSES,
    made(first as string, second as string),
    made(second as string, first as string),
  ]
  return { document, clauses, path: `clauses.${first}.defeats` }
}

/** Each fault by its name. */
const FAULTS: Readonly<Record<string, Plant>> = {
  'an unknown clause': (_draw, document, at) => ({
    document: changed(document, at, { clause: 'wishful-thinking' }),
    path: `${at.path}.clause`,
  }),
  'a parameter of the wrong kind': (draw, document, at) => {
    const keys = Object.keys(at.entry.params)
    if (keys.length === 0)
      return { document: changed(document, at, { params: { surplus: 1 } }), path: `${at.path}.params` }
    const key = pick(draw, keys)
    const params = { ...at.entry.params, [key]: { not: 'this' } }
    return { document: changed(document, at, { params }), path: `${at.path}.params.${key}` }
  },
  'a parameter too many': (_draw, document, at) => ({
    document: changed(document, at, { params: { ...at.entry.params, surplus: 1 } }),
    path: `${at.path}.params`,
  }),
  'a scope that nothing can be in': (draw, document, at) => {
    const inner = at.entry.scope ?? { category: ['standard'] as const }
    const scope = { and: draw(2) === 0 ? [inner, { not: inner }] : [{ not: inner }, inner] }
    return { document: changed(document, at, { scope }), path: `${at.path}.scope` }
  },
  'an empty list in a scope': scoped({ tag: [] }, '.tag'),
  'an unknown predicate': scoped({ colour: ['red'] }, ''),
  '30 February': scoped({ orderedOn: { from: '2026-02-30' } }, '.orderedOn.from'),
  'a label used twice': twice,
  'no label': (_draw, document, at) => ({
    document: changed(document, at, { ref: ' ' }),
    path: `${at.path}.ref`,
  }),
  'a language that is none': (_draw, document) => ({
    document: { ...document, locale: 'English' },
    path: 'locale',
  }),
  'an empty floor where we hold the law': (draw, document) => ({
    document: { ...document, noFloor: [pick(draw, Object.keys(JURISDICTIONS))] },
    path: 'noFloor.0',
  }),
  'clauses that defeat each other in a circle': circle,
}

export const FAULT_NAMES: readonly string[] = Object.keys(FAULTS)

/** A generated document with that fault planted in it. */
export const drawFaulty = (draw: Draw, fault: string): Faulty => {
  const document = drawPolicy(draw)
  const plant = FAULTS[fault] as Plant
  return { fault, ...plant(draw, document, pick(draw, placesIn(document))) }
}
