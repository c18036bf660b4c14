import type { StatementBody, WantedItem } from '../../../app/returns/buyer/buyer-wire.ts'
import { newKey, view } from '../stage.ts'

export type Wish = { title?: RegExp } & Partial<Omit<WantedItem, 'unit'>>

/** What a buyer sends in English: one piece of each item that is named (else of the first), withdrawn from where nothing else is said. */
export async function wishFor(order: number, ...wishes: Wish[]): Promise<StatementBody> {
  const { items } = (await view(order)).body
  const wanted = (wishes.length > 0 ? wishes : [{}]).map(({ title = /./, ...more }: Wish): WantedItem => {
    const unit = items.find((item) => title.test(item.title))?.unit ?? ''
    return { unit, quantity: 1, remedy: 'withdrawal', answers: {}, ...more }
  })
  return { items: wanted, submissionKey: newKey(), locale: 'en' }
}
