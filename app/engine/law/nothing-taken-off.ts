import * as z from 'zod'
import type { Clause, Verdict } from '../clause.ts'
import { clause, settles } from '../clause.ts'
import type { MoneyKind } from '../decision.ts'
import type { Example } from '../example.ts'
import { money } from '../money.ts'
import type { ReasonCode } from '../reason.ts'
import { reason } from '../reason.ts'

export type NothingTakenOff = Clause<Record<string, never>, 'paid'>

type Because = Extract<ReasonCode, 'no-fees' | 'no-set-off' | 'no-further-liability'>

/** A rule that forbids taking something off: it says so with an amount of zero, the better for the buyer. */
export const nothingTakenOff = (id: string, what: readonly MoneyKind[], code: Because): NothingTakenOff =>
  clause<Record<string, never>, 'paid'>({
    id,
    effect: 'settles',
    remedies: ['withdrawal'],
    params: z.strictObject({}) as z.ZodType<Record<string, never>>,
    needs: () => ['paid'],
    decide: () => {
      const because = reason(code, {})
      const verdictIn = (currency: string): Verdict => {
        const amount = money(0, currency)
        return settles({ amounts: what.map((kind) => ({ what: kind, amount })) }, because)
      }
      // Said of every line: an order has one currency, and most shops have one.
      let last: { currency: string; verdict: Verdict } | undefined
      return ({ paid: { currency } }) => {
        if (last?.currency !== currency) last = { currency, verdict: verdictIn(currency) }
        return last.verdict
      }
    },
  })

export const nothingTakenOffCases = (what: readonly MoneyKind[]): Example<NothingTakenOff>[] =>
  [
    { name: 'whatever was paid', minor: 18_900, currency: 'RON' },
    { name: 'in a currency without small units', minor: 1, currency: 'JPY' },
  ].map(({ name, minor, currency }) => ({
    case: name,
    params: {},
    facts: { paid: money(minor, currency) },
    expect: { kind: 'settles', amounts: what.map((kind) => ({ what: kind, minor: 0 })) },
  }))
