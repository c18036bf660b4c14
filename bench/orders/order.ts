import type { Facts, LineFacts, OrderFacts } from '../../app/engine/index.ts'
import { money } from '../../app/engine/index.ts'
import { CATALOGUE } from './catalogue.ts'
import { at, DAY_MS, on } from './clock.ts'
import type { Dice } from './dice.ts'
import { diceOf } from './dice.ts'
import type { Story } from './line.ts'
import { lineOf } from './line.ts'

/** The countries whose law is held whole, with some of their regions. */
export const COUNTRIES = { RO: ['B', 'CJ', 'IS'], GR: ['A', 'I', 'B'], DE: ['BY', 'BE', 'NW', 'SN'] } as const

/** What is ordered in the morning may be given back the same afternoon. */
const NOON = DAY_MS / 2

export interface Shape {
  /** Lines in an order, at most. */
  lines: number
}

/** The order with that number: always the same one. Statements come up to some three years after the order. */
export const orderNumber = (index: number, { lines }: Shape = { lines: 3 }): Facts => {
  const dice = diceOf(index)
  const ordered = dice.between(0, 110)
  const story: Story = { ordered, stated: ordered + daysUntilStated(dice), isSent: dice.chance(0.6) }
  const count = dice.chance(0.7) ? 1 : dice.between(1, lines)
  const units = Array.from(
    { length: count },
    (_, n): LineFacts => lineOf(dice, story, n + 1, dice.one(CATALOGUE)),
  )
  return {
    statedAt: at(story.stated, dice.between(NOON, DAY_MS - 1)),
    ...(story.isSent && { statement: statementOf(dice, story) }),
    order: orderOf(dice, story, units),
    lines: units,
  }
}

/** Most statements come when something can still be decided either way. */
const daysUntilStated = (dice: Dice): number => {
  const share = dice.between(1, 100)
  if (share <= 70) return dice.between(0, 40)
  if (share <= 92) return dice.between(0, 300)
  return dice.between(0, 1_100)
}

const statementOf = (dice: Dice, { stated }: Story): NonNullable<Facts['statement']> => ({
  ...(dice.chance(0.8) && { receivedAt: at(stated + dice.between(0, 3), DAY_MS - 1) }),
  channel: dice.one(['function', 'account', 'email', 'form', 'whatsapp', 'phone']),
  ...(dice.chance(0.03) && { forceMajeure: dice.one(['claimed', 'accepted', 'rejected']) }),
  ...(dice.chance(0.05) && { storeCreditConsent: dice.chance(0.8) }),
  ...(dice.chance(0.1) && { refundAccountNamed: true }),
})

const orderOf = (dice: Dice, { ordered }: Story, lines: readonly LineFacts[]): OrderFacts => {
  const country = dice.one(Object.keys(COUNTRIES) as (keyof typeof COUNTRIES)[])
  const shipping = dice.one([0, 0, 495, 690, 1_500])
  const paid = lines.reduce((sum, line) => sum + line.paid.minor, shipping)
  return {
    concludedAt: at(ordered, dice.between(0, NOON)),
    buyer: dice.chance(0.88) ? 'consumer' : 'business',
    ...(dice.chance(0.5) && { conclusion: dice.chance(0.97) ? 'distance' : 'in_store' }),
    channel: dice.one(['online_store', 'online_store', 'shop_app', 'pos']),
    ...(dice.chance(0.2) && { customerTags: [dice.one(['vip', 'wholesale', 'newsletter'])] }),
    ...(dice.chance(0.15) && { discounts: [dice.one(['WELCOME10', 'BLACKFRIDAY', 'LOYAL'])] }),
    payments: [
      {
        id: 'payment-1',
        means: dice.one(['card', 'card', 'wallet', 'cash_on_delivery', 'gift_card']),
        paid: money(paid, 'EUR'),
      },
    ],
    ...(dice.chance(0.05) && { bankCosts: money(dice.between(50, 400), 'EUR') }),
    place: { country, ...(dice.chance(0.5) && { region: dice.one(COUNTRIES[country]) }) },
    currency: 'EUR',
    ...(dice.chance(0.92) && {
      informedOn: dice.chance(0.93) ? on(ordered + (dice.chance(0.9) ? 0 : dice.between(1, 60))) : 'never',
    }),
    ...(dice.chance(0.9) && { returnCostDisclosed: dice.chance(0.85) }),
    outwardShipping: {
      paid: money(shipping, 'EUR'),
      ...(dice.chance(0.6) && { cheapestStandard: money(Math.min(shipping, 495), 'EUR') }),
    },
  }
}
