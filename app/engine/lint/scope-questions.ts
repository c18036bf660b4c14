import type { Scope } from '../scope.ts'
import type { Budget, Emptiness } from '../scope-empty.ts'
import { budgetOfDocument, emptinessOf } from '../scope-empty.ts'

/** What is asked of the scopes of one document: each question answered once, all within one budget. */
export interface ScopeQuestions {
  budget: Budget
  answers: Map<string, Emptiness>
  /** Paths of the clauses about whom a question could not be answered. */
  undecided: Set<string>
}

interface Asked {
  path: string
  questions: ScopeQuestions
}

interface Scoped {
  path: string
  scope: Scope | undefined
}

/** Clauses of one document, each asked for itself first: what is hard alone is hard beside others, and named for it. */
export const askable = <T extends Scoped>(entries: readonly T[]): (T & Asked)[] => {
  const questions: ScopeQuestions = { budget: budgetOfDocument(), answers: new Map(), undecided: new Set() }
  const asked = entries.map((entry) => ({ ...entry, questions }))
  for (const entry of asked) if (entry.scope) emptinessOfAll('alone', [entry], entry.scope)
  return asked
}

/**
 * Whether anything can be in a scope made of those of some clauses; `question` tells apart what is asked of the same
 * clauses. Where it is not known, those of them that are hard alone are undecided, else all.
 */
export const emptinessOfAll = (question: string, about: readonly Asked[], scope: Scope): Emptiness => {
  const [first] = about
  if (!first) return emptinessOf(scope)
  const { budget, answers, undecided } = first.questions
  const key = [question, ...about.map(({ path }) => path)].join(' ')
  const known = answers.get(key)
  if (known) return known
  const answer = emptinessOf(scope, budget)
  answers.set(key, answer)
  if (answer === 'unknown' && !about.some(({ path }) => undecided.has(path)))
    for (const { path } of about) undecided.add(path)
  return answer
}
