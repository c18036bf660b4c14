/** An order's life in the sandbox, drawn at random: what the buyer and the merchant do in Shopify's own pages. */

import { fc } from '../harness/property.ts'
import { shopA } from '../harness/test-environment.ts'
import { control } from '../returns/stage.ts'

const quantity = fc.integer({ min: 1, max: 2 })

const beginnings = fc.constantFrom<Step[][]>(
  [['place'], ['cancel']],
  [['place'], ['fulfil']],
  [['place'], ['fulfil'], ['deliver']],
)
const ofReturns = fc.record({
  asked: quantity,
  after: fc.constantFrom<Step[][]>(
    [],
    [['cancelReturn']],
    [['close']],
    [['process', false], ['close']],
    [['process', true], ['close']],
    [['process', true]],
    [['process', false], ['close'], ['reopen']],
    [['track'], ['process', true], ['close'], ['reopen'], ['close']],
  ),
})
const paidBeside = fc.option(quantity, { nil: undefined, freq: 3 })

type Step = [act: string, more?: boolean | number]
export interface Life {
  name: string
  steps: Step[]
}

/** A person in Shopify approves what is asked, as we would: so it does not matter whether we were there before them. */
export const lives: fc.Arbitrary<Life> = fc
  .tuple(beginnings, fc.option(ofReturns, { nil: undefined, freq: 5 }), paidBeside)
  .map(([begin, returned, beside]) => {
    const isSent = begin.some(([act]) => act === 'fulfil')
    const asked: Step[] = isSent && returned ? [['ask', returned.asked], ['approve'], ...returned.after] : []
    const steps: Step[] = [...begin, ...asked, ...(isSent && beside ? [['refund', beside] as Step] : [])]
    return { name: steps.map((step) => step.join(' ')).join(', '), steps }
  })

/** Lives it one step at a time; what Shopify refuses (we were there first) is passed over. */
export class LivedOrder {
  order = 0
  #returned = 0
  readonly #life: Life
  #next = 0

  constructor(life: Life) {
    this.#life = life
  }

  /** @returns whether there was something left to do */
  async step(): Promise<boolean> {
    const step = this.#life.steps[this.#next++]
    if (step === undefined) return false
    try {
      await this.#do(step)
    } catch (error) {
      if (!/→ 422/.test(String(error))) throw error
    }
    return true
  }

  async #do([act, more]: Step): Promise<void> {
    const product = 'over-ear-headphones'
    const toOrder = (name: string, body: object) =>
      control().call(`/shops/${shopA}/orders/${this.order}/${name}`, body)
    const toReturn = (name: string, body: object) =>
      control().call(`/shops/${shopA}/returns/${this.#returned}/${name}`, body)
    switch (act) {
      case 'place':
        this.order = (await control().placeOrder(shopA, 'ana@example.ro', [{ product, quantity: 3 }])).id
        return
      case 'fulfil':
        await control().fulfil(shopA, this.order)
        return
      case 'deliver':
        await control().deliver(shopA, this.order)
        return
      case 'cancel':
        await toOrder('cancel', {})
        return
      case 'refund':
        await toOrder('refund', { lines: [{ product, quantity: more }] })
        return
      case 'ask':
        this.#returned = (
          await control().requestReturn(shopA, this.order, [{ product, quantity: Number(more) }])
        ).id
        return
      case 'cancelReturn':
        await toReturn('cancel', {})
        return
      case 'process':
        await toReturn('process', more ? {} : { refundMinor: 0 })
        return
      case 'track':
        await toReturn('tracking', { number: 'AWB-1' })
        return
      default:
        await toReturn(act, {})
    }
  }
}
