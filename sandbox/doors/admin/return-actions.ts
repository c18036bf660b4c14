import { processByPerson } from '../../shop/by-person.ts'
import { minorFrom } from '../../shop/money.ts'
import { Refusal } from '../../shop/refusal.ts'
import {
  approveReturn,
  cancelReturn,
  closeReturn,
  declineReturn,
  removeFromReturn,
  reopenReturn,
} from '../../shop/returns.ts'
import { createReverseDelivery } from '../../shop/reverse-deliveries.ts'
import type { Order, Return } from '../../state/model.ts'
import type { World } from '../../world.ts'
import { quantitiesIn, textIn } from './act-form.ts'

/** What the buttons of a return do. */
export function actOnReturn(world: World, order: Order, made: Return, act: string, form: FormData): void {
  const actions: Record<string, () => void> = {
    approve: () => approveReturn(world, made),
    decline: () => declineReturn(world, made, 'OTHER', null),
    close: () => closeReturn(world, made),
    cancel: () => cancelReturn(world, made),
    reopen: () => reopenReturn(world, made),
    process: () => process(world, order, made, form),
    remove: () => remove(world, made, form),
    tracking: () => track(world, order, made, form),
  }
  const action = Object.hasOwn(actions, act) ? actions[act] : undefined
  if (action === undefined) throw new Refusal(['act'], `A return cannot be told to "${act}".`)
  action()
}

function process(world: World, order: Order, made: Return, form: FormData): void {
  const amount = textIn(form, `amount-${made.id}`)
  processByPerson(world, order, made, {
    lines: quantitiesIn(form, 'line').map(({ id, quantity }) => ({ returnLineId: id, quantity })),
    disposition: form.get(`restock-${made.id}`) === null ? 'NOT_RESTOCKED' : 'RESTOCKED',
    refundMinor: amount === null ? undefined : minorFrom(amount),
    shipping: form.get(`shipping-${made.id}`) !== null,
    note: null,
  })
}

function remove(world: World, made: Return, form: FormData): void {
  const lines = quantitiesIn(form, 'remove').map(({ id, quantity }) => ({ lineId: id, quantity }))
  removeFromReturn(world, made, { lines, exchanges: [] })
}

function track(world: World, order: Order, made: Return, form: FormData): void {
  const work = made.reverseFulfillmentOrders.find(({ status }) => status === 'OPEN')
  const number = textIn(form, `number-${made.id}`)
  if (work === undefined) throw new Refusal(['return'], `${made.name} expects nothing.`, 'INVALID_STATE')
  if (number === null) throw new Refusal(['number'], 'A tracking number is needed.', 'BLANK')
  createReverseDelivery(world, order, made, work, [], { tracking: { number, url: null }, labelUrl: null })
}
