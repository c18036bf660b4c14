/** Products: what the catalogue shows of them, and the metafields by which a merchant says what they are. */
import type { Admin, Result } from './admin.ts'
import { gid, numericId } from './gid.ts'
import { type HygieneEvidence, type ProductCategory, parseHygieneEvidence } from './product-metafields.ts'

export type { HygieneEvidence, ProductCategory } from './product-metafields.ts'

const PRODUCT = `#graphql
  query Product($id: ID!) {
    product(id: $id) {
      id
      title
      status
      productType
      tags
      updatedAt
      featuredMedia { preview { image { url } } }
      category: metafield(namespace: "$app", key: "category") { value }
      hygieneEvidence: metafield(namespace: "$app", key: "hygiene_evidence") { value }
    }
  }
`

const PRODUCTS = `#graphql
  query Products($after: String) {
    products(first: 50, after: $after, sortKey: ID) {
      nodes {
        id
        title
        status
        productType
        tags
        updatedAt
        featuredMedia { preview { image { url } } }
        category: metafield(namespace: "$app", key: "category") { value }
        hygieneEvidence: metafield(namespace: "$app", key: "hygiene_evidence") { value }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`

const SET_METAFIELD = `#graphql
  mutation SetProductMetafield($metafields: [MetafieldsSetInput!]!) {
    metafieldsSet(metafields: $metafields) {
      metafields { id }
      userErrors { code field message }
    }
  }
`

export interface ProductContent {
  /** Shopify's number, as text. */
  id: string
  title: string
  /** ACTIVE, DRAFT, ARCHIVED, … */
  status: string
  productType: string
  tags: string[]
  imageUrl?: string
  /** What the metafield says; a value that is no category of ours is possible. */
  category?: string
  hygieneEvidence?: HygieneEvidence
  updatedAt: string
}

type Node = NonNullable<Result<typeof PRODUCT>['product']>

/** @returns null when the shop has no such product */
export async function readProduct(admin: Admin, productId: string): Promise<ProductContent | null> {
  const { product } = await admin.call(PRODUCT, { id: gid('Product', productId) })
  return product ? contentOf(product) : null
}

export interface ProductPage {
  products: ProductContent[]
  /** Where the next page begins, if there is one. */
  next?: string
}

/** Fifty products of the shop, in the order of their numbers. */
export async function readProductPage(admin: Admin, after?: string): Promise<ProductPage> {
  const { products } = await admin.call(PRODUCTS, after === undefined ? {} : { after })
  const { hasNextPage, endCursor } = products.pageInfo
  return { products: products.nodes.map(contentOf), ...(hasNextPage ? { next: endCursor ?? '' } : {}) }
}

/** `product`: which one it is about, where Shopify says so. */
export type MetafieldChange =
  | { done: true }
  | { done: false; userErrors: { message: string; product?: string }[] }

/** @param productIds at most 25, Shopify's limit: all of them are changed or none */
export function setProductCategory(
  admin: Admin,
  productIds: readonly string[],
  category: ProductCategory,
): Promise<MetafieldChange> {
  return setMetafield(admin, productIds, 'category', 'single_line_text_field', category)
}

export function setHygieneEvidence(
  admin: Admin,
  productId: string,
  evidence: HygieneEvidence,
): Promise<MetafieldChange> {
  return setMetafield(admin, [productId], 'hygiene_evidence', 'json', JSON.stringify(evidence))
}

async function setMetafield(
  admin: Admin,
  productIds: readonly string[],
  key: string,
  type: string,
  value: string,
): Promise<MetafieldChange> {
  const field = { namespace: '$app', key, type, value }
  const metafields = productIds.map((id) => ({ ownerId: gid('Product', id), ...field }))
  // Setting a value twice leaves the same value: sent again when unanswered.
  const { metafieldsSet } = await admin.call(SET_METAFIELD, { metafields }, { repeatable: true })
  const errors = metafieldsSet?.userErrors ?? []
  if (metafieldsSet && errors.length === 0) return { done: true }
  // `field` is the path into what was sent: ["metafields", "3", "value"].
  return {
    done: false,
    userErrors: errors.map(({ message, field: path }) => {
      const product = productIds[Number(path?.[1] ?? Number.NaN)]
      return { message, ...(product === undefined ? {} : { product }) }
    }),
  }
}

function contentOf(node: Node): ProductContent {
  const imageUrl = node.featuredMedia?.preview?.image?.url
  const evidence = parseHygieneEvidence(node.hygieneEvidence?.value)
  return {
    id: numericId(node.id),
    title: node.title,
    status: node.status,
    productType: node.productType,
    tags: node.tags,
    updatedAt: node.updatedAt,
    ...(imageUrl ? { imageUrl } : {}),
    ...(node.category ? { category: node.category.value } : {}),
    ...(evidence ? { hygieneEvidence: evidence } : {}),
  }
}
