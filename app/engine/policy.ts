import * as z from 'zod'
import type { Scope } from './scope.ts'
import { scopeSchema } from './scope.ts'

/** One clause of a document: which rule, with what numbers, for which goods, under which label, in the shop's words. */
export interface PolicyClause {
  clause: string
  /** The document's own label, e.g. `A7`; unique in it. */
  ref: string
  params: Record<string, unknown>
  scope?: Scope
  /** The shop's own words, kept as the source. */
  words: string
}

export interface PolicySection {
  title: string
  clauses: PolicyClause[]
}

/** What a shop promises, as data. The law is chosen by the order's place, never by the document. */
export interface PolicyDocument {
  id: string
  title: string
  /** The language of the shop's own words. */
  locale: string
  jurisdiction?: string
  sections: PolicySection[]
}

export interface Problem {
  /** Where, e.g. `sections.0.clauses.2.params.days`. */
  path: string
  message: string
}

/** A document, or a registry of clauses, that cannot be compiled; every fault with its place. */
export class PolicyError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ path, message }) => `${path}: ${message}`).join('\n'))
    this.name = 'PolicyError'
    this.problems = problems
  }
}

const clauseSchema = z.strictObject({
  clause: z.string().min(1),
  ref: z.string().trim().min(1).max(20),
  params: z.record(z.string(), z.unknown()),
  scope: scopeSchema.exactOptional(),
  words: z.string().max(4000),
})

export const policySchema: z.ZodType<PolicyDocument> = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1).max(200),
  locale: z.string().regex(/^[a-z]{2}$/, 'A language is two small letters'),
  jurisdiction: z
    .string()
    .regex(/^[A-Z]{2}$/, 'A country is two capital letters')
    .exactOptional(),
  sections: z.array(z.strictObject({ title: z.string().max(200), clauses: z.array(clauseSchema) })),
})

export const problemsOf = (
  issues: readonly { path: readonly PropertyKey[]; message: string }[],
  within: readonly PropertyKey[] = [],
): Problem[] =>
  issues.map(({ path, message }) => ({ path: [...within, ...path].map(String).join('.'), message }))

export type Parsed = { ok: true; document: PolicyDocument } | { ok: false; problems: readonly Problem[] }
