/** The catalogue as the merchant goes through it: from the mirror, never page by page from Shopify. */
import type { Prisma } from '@prisma/client'
import { z } from 'zod'
import { db } from '../db.server.ts'
import type { Category } from './category.ts'
import { CATEGORIES } from './category.ts'
import type { ProductView } from './product-view.ts'
import { SHOWN, viewOf } from './product-view.ts'

export interface ProductQuery {
  /** Words of the title. */
  search?: string
  /** `unset`: no category chosen yet. */
  category?: Category | 'unset'
  /** `next` of the page before; anything else begins at the first page. */
  after?: string
  limit: number
}

export interface ProductPage {
  products: ProductView[]
  next?: string
}

/** By title. */
export async function listProducts(shop: string, query: ProductQuery): Promise<ProductPage> {
  const rows = await db.product.findMany({
    where: { shop, AND: [matching(query), query.after === undefined ? {} : beyond(query.after)] },
    orderBy: [{ title: 'asc' }, { productId: 'asc' }],
    // One more than shown tells whether there is a next page.
    take: query.limit + 1,
    select: SHOWN,
  })
  const products = rows.slice(0, query.limit).map(viewOf)
  const last = products.at(-1)
  return { products, ...(rows.length > query.limit && last ? { next: cursorAfter(last) } : {}) }
}

/** How many products have no category yet. */
export const countWithoutCategory = (shop: string): Promise<number> =>
  db.product.count({ where: { shop, category: null } })

/** How many there are at all. */
export const countProducts = (shop: string): Promise<number> => db.product.count({ where: { shop } })

function matching({ search, category }: ProductQuery): Prisma.ProductWhereInput {
  const terms = storable(search ?? '')
    .split(/\s+/)
    .filter((term) => term !== '')
  return {
    AND: terms.map((term) => ({ title: { contains: term.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } })),
    ...(category === undefined ? {} : { category: category === 'unset' ? null : category }),
  }
}

/** No title holds a NUL or half a surrogate pair, and PostgreSQL takes neither. */
const storable = (text: string): string => text.replaceAll('\0', ' ').replace(/\p{Surrogate}/gu, ' ')

const cursorAfter = ({ title, id }: ProductView): string =>
  Buffer.from(JSON.stringify([title, id])).toString('base64url')

const place = z.string().refine((text) => storable(text) === text)
const cursor = z.tuple([place, place])

function beyond(after: string): Prisma.ProductWhereInput {
  const parsed = cursor.safeParse(jsonIn(after))
  if (!parsed.success) return {}
  const [title, id] = parsed.data
  return { OR: [{ title: { gt: title } }, { title, productId: { gt: id } }] }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString())
  } catch {
    // Not ours: no cursor.
    return undefined
  }
}

/** The filter that an address asks for; anything unknown is no filter. */
export const categoryFilter = (value: string | null): Category | 'unset' | undefined =>
  ([...CATEGORIES, 'unset'] as const).find((known) => known === value)
