/**
 * However much of what happens in Shopify we are told, how often and when: once the present has been read, a case is
 * where it would be if every single step had been seen.
 */
import { describe, expect, test } from 'vitest'
import type { CaseState } from '../../app/returns/case/case.ts'
import { eventsFromShopify } from '../../app/returns/reconcile/events-from-shopify.ts'
import type { SaidByShopify } from '../../app/returns/reconcile/said-by-shopify.ts'
import { fc, tries } from '../harness/property.ts'
import { life, sayings } from './drawn-life.ts'
import { afterLooking, openedCase } from './opened-case.ts'
import { whatMatters } from './what-matters.ts'

const seenAll = (said: readonly SaidByShopify[]): CaseState => said.reduce(afterLooking, openedCase())

describe('a case reaches the same state', () => {
  test('whichever of the steps were seen, and however often', () => {
    let lost = 0
    const chances = fc.array(fc.nat(2), { minLength: 16, maxLength: 16 })
    fc.assert(
      fc.property(life, chances, (acts, times) => {
        const said = sayings(acts)
        const present = said.at(-1) as SaidByShopify
        const seen = said.flatMap((each, index) => Array<SaidByShopify>(times[index] ?? 0).fill(each))
        lost += said.filter((_, index) => times[index] === 0).length
        expect(whatMatters([...seen, present].reduce(afterLooking, openedCase()))).toEqual(
          whatMatters(seenAll(said)),
        )
      }),
      tries(400),
    )
    expect(lost).toBeGreaterThan(200)
  })

  test('and having looked once, finds nothing new in the same', () => {
    fc.assert(
      fc.property(life, (acts) => {
        const said = sayings(acts)
        expect(eventsFromShopify(seenAll(said), said.at(-1) as SaidByShopify)).toEqual([])
      }),
      tries(200),
    )
  })
})
