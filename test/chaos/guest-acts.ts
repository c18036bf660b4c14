/** A guest at the form in the storefront: what a browser without scripts would send, the same again until it is kept. */
import type { Order } from '../../sandbox/state/model.ts'
import type { Stage } from './stage.ts'
import type { Told } from './told.ts'

/** In no shop: what is typed wrongly means no order. */
const MISTYPED = '99999'

/**
 * @returns whether the storefront said that it is kept; false: nobody answered, or with trouble
 * @throws when the form is refused, which no statement may be
 */
export async function stateAsGuest(
  { sandbox }: Stage,
  told: Told,
  order: Order,
  { isMistyped }: { isMistyped: boolean },
): Promise<boolean> {
  const clock = () => sandbox.world.clock.now().getTime()
  const { life } = told
  const address = `${sandbox.url}/store/${life.shop.split('.')[0]}/apps/recourse/withdraw?locale=en`
  const shown = told.sending ?? (await formShown(address, clock))
  if (shown === undefined) return false
  told.sending = shown
  const { submissionKey: form, from } = shown
  const typed = { order: isMistyped ? `${order.name}${MISTYPED}` : order.name, email: life.customer }
  const answer = await asked(address, life.id, new URLSearchParams({ form, ...typed, name: '', words: '' }))
  if (answer === null || answer.status >= 500) return false
  const reference = /RC-[0-9A-Z]{6}/.exec(answer.page)?.[0]
  if (answer.status !== 200 || reference === undefined)
    throw new Error(`life ${life.id}: a guest was answered ${answer.status}: ${answer.page}`)
  told.statements.push({ from, to: clock(), status: answer.status, reference, isGuests: true })
  delete told.sending
  return true
}

/** What the form remembers is its key. */
async function formShown(address: string, clock: () => number): Promise<Told['sending']> {
  const answer = await asked(address, 0)
  const form = /name="form" value="([^"]+)"/.exec(answer?.page ?? '')?.[1]
  return form === undefined ? undefined : { submissionKey: form, from: clock() }
}

/** Each from a place of their own on the net. Null: a connection that broke. */
async function asked(address: string, life: number, body?: URLSearchParams) {
  const headers = { 'x-forwarded-for': `203.0.113.${life % 256}` }
  try {
    const response = await fetch(address, { headers, ...(body && { method: 'POST', body }) })
    return { status: response.status, page: await response.text() }
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
