import type { Possession } from '../../../app/engine/fact-register.ts'
import type { Day, LineFacts } from '../../../app/engine/index.ts'

export const possessionOf = (delivery: LineFacts['delivery']): Possession =>
  delivery.status === 'delivered'
    ? { begun: true, day: delivery.possessionOn, assumed: delivery.source === 'assumed' }
    : { begun: false }

const on = (day: Day, all: readonly Possession[]): Possession => ({
  begun: true,
  day,
  assumed: all.some((one) => one.begun && one.day === day && one.assumed),
})

const daysOf = (all: readonly Possession[]): Day[] =>
  all.flatMap((one) => (one.begun ? [one.day] : [])).toSorted()

/** What is delivered regularly counts by its first. */
const firstOf = (goods: readonly LineFacts[], subscription: string): Possession => {
  const all = goods
    .filter((line) => line.subscription === subscription)
    .map(({ delivery }) => possessionOf(delivery))
  const [first] = daysOf(all)
  return first === undefined ? { begun: false } : on(first, all)
}

/** CRD 9(2)(b): from the last good of the order, none missing; a subscription by its first. */
export const startOfPeriods = (line: LineFacts, lines: readonly LineFacts[]): Possession => {
  const goods = lines.filter(({ kind = 'goods' }) => kind === 'goods')
  if (line.subscription !== undefined && goods.includes(line)) return firstOf(goods, line.subscription)
  const lots = goods.map(({ subscription, delivery }) =>
    subscription === undefined ? possessionOf(delivery) : firstOf(goods, subscription),
  )
  const last = daysOf(lots).at(-1)
  return last === undefined || lots.some(({ begun }) => !begun) ? { begun: false } : on(last, lots)
}
