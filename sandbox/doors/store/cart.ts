/**
 * A buyer's cart, which their browser keeps: what they put in, and its attributes, which go into the order.
 * Source: https://shopify.dev/docs/api/liquid/objects/cart
 */
import { z } from 'zod'
import type { Shop } from '../../state/model.ts'

const cart = z.object({
  lines: z.array(
    z.object({
      product: z.string(),
      quantity: z.number().int().min(1),
      properties: z.record(z.string(), z.string()),
    }),
  ),
  attributes: z.record(z.string(), z.string()),
})

export type Cart = z.infer<typeof cart>

const EMPTY: Cart = { lines: [], attributes: {} }
/** How long Shopify keeps one: two weeks. */
const LASTS = 14 * 86_400

const nameOf = (shop: Shop): string => `cart-${shop.handle}`

export function cartOf(request: Request, shop: Shop): Cart {
  const cookies = (request.headers.get('cookie') ?? '').split(/;\s*/)
  const value = cookies.find((pair) => pair.startsWith(`${nameOf(shop)}=`))?.split('=')[1] ?? ''
  try {
    return cart.parse(JSON.parse(Buffer.from(value, 'base64url').toString('utf8')))
  } catch {
    return EMPTY
  }
}

/** A cookie with it, or one that forgets it. */
export function keepCart(shop: Shop, kept: Cart): string {
  const value = Buffer.from(JSON.stringify(kept)).toString('base64url')
  const age = kept.lines.length === 0 ? 0 : LASTS
  return `${nameOf(shop)}=${value}; Path=/store/${shop.handle}; Max-Age=${age}; SameSite=Lax; HttpOnly`
}

/** `attributes[name]` of a form; what is sent again replaces what was there. */
export function attributesIn(form: FormData): Record<string, string> {
  const given = [...form].flatMap(([field, value]) => {
    const [, name] = /^attributes\[(.+)\]$/.exec(field) ?? []
    return name === undefined || typeof value !== 'string' ? [] : [[name, value] as const]
  })
  return Object.fromEntries(given)
}

export const withLine = (kept: Cart, line: Cart['lines'][number], attributes: Cart['attributes']): Cart => ({
  lines: [...kept.lines, line],
  attributes: { ...kept.attributes, ...attributes },
})

/** The cart's own form: a quantity for each line, none of it takes the line out. */
export function changedBy(kept: Cart, form: FormData): Cart {
  const quantities = form.getAll('updates[]').map(Number)
  const lines = kept.lines.flatMap((line, index) => {
    const quantity = quantities[index] ?? line.quantity
    return Number.isInteger(quantity) && quantity > 0 ? [{ ...line, quantity }] : []
  })
  return { lines, attributes: { ...kept.attributes, ...attributesIn(form) } }
}
