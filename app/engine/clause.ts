import type { z } from 'zod'
import type { Day } from './day.ts'
import type { DutyKind, MoneyKind, RepaymentMeans } from './decision.ts'
import type { Declares } from './declares.ts'
import type { FactName, FactValues } from './fact-register.ts'
import type { Remedy } from './facts.ts'
import type { Money } from './money.ts'
import type { Period } from './period.ts'
import type { Given, ReasonCode, ReasonParams } from './reason.ts'
import { isEmpty, reason } from './reason.ts'
import { faultWords } from './schema/fault-words.ts'

/**
 * What a clause does to a remedy. `permits`: holds → granted, fails → refused. `excludes`: holds →
 * refused, fails → nothing. `spares`: holds → takes the force from an exclusion that it defeats.
 * `settles`: says nothing on whether, only on money, costs and duties. `informs`: decides nothing; it is
 * published, and checked against the law.
 */
export type Effect = 'permits' | 'excludes' | 'spares' | 'settles' | 'informs'

/** What a clause adds besides yes or no; it counts only where its layer grants the remedy. */
export interface Extras {
  /** `open`: the period has not begun. */
  until?: Period | 'open'
  /**
   * Positive to the buyer, negative taken off. Of two layers that both speak of a kind the better for the
   * buyer counts, so a law that forbids a fee says so with an amount of zero.
   */
  amounts?: readonly { what: MoneyKind; amount: Money; once?: 'per_order' }[]
  returnPaidBy?: 'shop' | 'buyer'
  repaidBy?: RepaymentMeans
  /** How the delivery's refund is counted when only part of an order is given back; only a contract says it. */
  partialDelivery?: 'none' | 'pro_rata' | 'marginal' | 'full'
  duties?: readonly { who: 'buyer' | 'shop'; what: DutyKind; by?: Day }[]
}

export type Verdict =
  | { kind: 'silent' }
  /** `reason` says why it takes the place of a clause that gives less. */
  | ({ kind: 'settles'; reason?: Given } & Extras)
  | ({ kind: 'holds' | 'fails' | 'review'; reason: Given } & Extras)

type Say = <C extends ReasonCode>(code: C, params: ReasonParams[C], extras?: Extras) => Verdict

/** Every verdict has every field in one order, so that whoever reads many of them finds each in one place. */
const verdict = (kind: Verdict['kind'], reason: Given | undefined, extras: Extras): Verdict =>
  ({
    kind,
    reason,
    until: extras.until,
    amounts: extras.amounts,
    duties: extras.duties,
    returnPaidBy: extras.returnPaidBy,
    repaidBy: extras.repaidBy,
    partialDelivery: extras.partialDelivery,
  }) as Verdict

const NOTHING: Extras = Object.freeze({})

const say = (kind: 'holds' | 'fails' | 'review'): Say => {
  /** A bare code is always the same verdict. */
  const bare = new Map<ReasonCode, Verdict>()
  return (code, params, extras) => {
    if (extras !== undefined || !isEmpty(params))
      return verdict(kind, reason(code, params), extras ?? NOTHING)
    const known = bare.get(code) ?? Object.freeze(verdict(kind, reason(code, params), NOTHING))
    bare.set(code, known)
    return known
  }
}

export const holds = say('holds')
export const fails = say('fails')
/** Only a person can judge it. */
export const review = say('review')
export const settles = (extras: Extras, because?: Given): Verdict => verdict('settles', because, extras)
export const silent: Verdict = Object.freeze(verdict('silent', undefined, NOTHING))

interface ClauseDefinition<P, K extends FactName> {
  id: string
  effect: Effect
  remedies: readonly Remedy[]
  params: z.ZodType<P>
  /** The facts that `decide` reads, given the parameters; no other compiles. */
  needs: (params: P) => readonly K[]
  /** Clauses of the same layer whose contrary claims fall when this one's stand. */
  defeats?: readonly string[]
  /** The clause of the law that must hold, too, for this one to bind a consumer; of what settles, the one it gives way to. */
  floor?: string
  /** What it says, as data, for lint; a clause that declares nothing is only looked at by its effect and scope. */
  declares?: (params: P) => Declares
  /** A permission: whether it promises only what the law gives, and so yields to what the law excepts. */
  restates?: (params: P) => boolean
  /** Facts are read by name, when they are needed; a copy of them (`...facts`) is empty. */
  decide: (params: P) => (facts: Pick<FactValues, K>) => Verdict
}

/** A clause with its parameters bound. */
export interface BoundClause {
  clause: Clause
  needs: readonly FactName[]
  declares: Declares
  /** Beside the law it yields to the law's exceptions (`yielding.ts`). */
  restates: boolean
  decide: (facts: FactValues) => Verdict
}

export type BindResult = { ok: true; bound: BoundClause } | { ok: false; issues: readonly z.core.$ZodIssue[] }

export interface Clause<P = unknown, K extends FactName = FactName> {
  id: string
  effect: Effect
  remedies: readonly Remedy[]
  defeats: readonly string[]
  floor?: string
  /** The shape of its parameters, for whoever writes, draws or describes them. */
  params: z.ZodType
  /** Checks the parameters and binds them. */
  bind: (params: unknown) => BindResult
  /** Only carries the types, for the examples. */
  types?: { params: P; facts: Pick<FactValues, K> }
}

/** Defines a clause; its file says everything about it, and nothing outside knows its parameters. */
export const clause = <P, K extends FactName>(definition: ClauseDefinition<P, K>): Clause<P, K> => {
  const { needs, declares, restates, decide, ...said } = definition
  const { params } = said
  const whole: Clause<P, K> = {
    ...said,
    defeats: said.defeats ?? [],
    bind: (given) => {
      const parsed = params.safeParse(given, { error: faultWords })
      if (!parsed.success) return { ok: false, issues: parsed.error.issues }
      const of = parsed.data
      const bound: BoundClause = {
        clause: whole as Clause,
        needs: needs(of),
        declares: declares?.(of) ?? {},
        restates: restates?.(of) ?? false,
        decide: decide(of),
      }
      return { ok: true, bound }
    },
  }
  return whole
}
