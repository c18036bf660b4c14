import { z } from 'zod'
import { json } from '../http/respond.ts'
import { type Params, post, type Route } from '../http/router.ts'
import { changeProduct, deleteProduct } from '../shop/change-product.ts'
import { productOf, productsOf } from '../shop/find.ts'
import type { Product, Shop } from '../state/model.ts'
import type { World } from '../world.ts'
import { bodyOf, NotFound } from './answering.ts'
import { numberFrom, shopNamed, withGid } from './shop-lookup.ts'

const change = z.strictObject({
  title: z.string().min(1).optional(),
  productType: z.string().optional(),
  tags: z.array(z.string()).optional(),
  status: z.enum(['ACTIVE', 'ARCHIVED', 'DRAFT']).optional(),
  metafields: z.record(z.string(), z.union([z.string(), z.record(z.string(), z.unknown())])).optional(),
})

/** Changes made elsewhere than in the app. */
export function productRoutes(world: World): Route[] {
  const shopFrom = (params: Params) => shopNamed(world, params.shop ?? '')
  return [
    post('/__sandbox/shops/:shop/products/:id', async (request, params) => {
      const shop = shopFrom(params)
      const { metafields, ...fields } = await bodyOf(request, change)
      const product = changeProduct(world, shop, productFrom(world, shop, params), {
        ...fields,
        metafields: asText(metafields),
      })
      return json(withGid('Product', product))
    }),
    post('/__sandbox/shops/:shop/products/:id/delete', (_, params) => {
      const shop = shopFrom(params)
      deleteProduct(world, productFrom(world, shop, params))
      return json({ deleted: true })
    }),
  ]
}

function productFrom(world: World, shop: Shop, params: Params): Product {
  const wanted = params.id ?? ''
  const product =
    productOf(world, shop, numberFrom(wanted)) ??
    productsOf(world, shop).find(({ handle }) => handle === wanted)
  if (!product) throw new NotFound('id', `${shop.name} has no product "${wanted}"`)
  return product
}

function asText(
  metafields: Record<string, string | Record<string, unknown>> | undefined,
): Record<string, string> | undefined {
  if (metafields === undefined) return undefined
  return Object.fromEntries(
    Object.entries(metafields).map(([key, value]) => [
      key,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  )
}
