import { buyerIn, type Context } from './check-context.ts'
import { shopA, shopB } from './plans.ts'
import { itemOf, optionOf, textOf } from './reading.ts'

const yes = (is: unknown) => (is ? 'yes' : 'no')

/** Local time of both shops' buyers in November and December is UTC+2: a day ends at 22:00Z. */
const days = [
  { at: '2026-11-23T21:59:00Z', name: 'day 14, Monday 23 November, 23:59', withdrawal: 'yes', swap: 'yes' },
  { at: '2026-11-23T22:00:00Z', name: 'day 15, Tuesday 24 November, 00:00', withdrawal: 'no', swap: 'yes' },
  { at: '2026-12-09T21:59:00Z', name: 'day 30, Wednesday 9 December, 23:59', withdrawal: 'no', swap: 'yes' },
  { at: '2026-12-09T22:00:00Z', name: 'day 31, Thursday 10 December, 00:00', withdrawal: 'no', swap: 'no' },
]

/** On the last minute it still holds, in the next it does not; the clock is moved, nobody waits. */
export async function checkLastDays(context: Context): Promise<void> {
  const { comparison, control } = context
  const mihai = await buyerIn(context, shopA, 'mihai@example.ro')
  const eleni = await buyerIn(context, shopB, 'eleni@example.gr')
  for (const { at, name, withdrawal, swap } of days) {
    await control.setClock(at)
    comparison.step(`12. ${name}`)
    const a = itemOf((await mihai.buyer.view(mihai.orders[0]?.id ?? 0)).body, 'Over-ear headphones')
    comparison.say(`Mihai reads: ${textOf(a.headline)}`)
    comparison.expect('Mihai can withdraw', withdrawal, yes(optionOf(a, 'withdrawal')))
    comparison.expect('Mihai can swap', swap, yes(optionOf(a, 'exchange')))
    comparison.expect('Mihai has the legal guarantee', 'yes', yes(optionOf(a, 'conformity_claim')))
    const b = itemOf((await eleni.buyer.view(eleni.orders[0]?.id ?? 0)).body, 'Over-ear headphones')
    comparison.expect('Eleni can withdraw', withdrawal, yes(optionOf(b, 'withdrawal')))
    comparison.expect('Eleni can swap', 'no', yes(optionOf(b, 'exchange')))
  }
}
