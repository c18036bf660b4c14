/** Products: what the catalogue shows of them, and the metafields by which a merchant says what they are. */
import type { Admin, Result } from './admin.ts'
import { gid, numericId } from './gid.ts'
import { allNodes } from './pages.ts'
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

/** Every product of the shop. */
export async function listProducts(admin: Admin): Promise<ProductContent[]> {
  const nodes = await allNodes(async (after) => (await admin.call(PRODUCTS, after ? { after } : {})).products)
  return nodes.map(contentOf)
}

export type MetafieldChange = { done: true } | { done: false; userErrors: { message: string }[] }

export function setProductCategory(
  admin: Admin,
  productId: string,
  category: ProductCategory,
): Promise<MetafieldChange> {
  return setMetafield(admin, productId, 'category', 'single_line_text_field', category)
}

export function setHygieneEvidence(
  admin: Admin,
  productId: string,
  evidence: HygieneEvidence,
): Promise<MetafieldChange> {
  return setMetafield(admin, productId, 'hygiene_evidence', 'json', JSON.stringify(evidence))
}

async function setMetafield(
  admin: Admin,
  productId: string,
  key: string,
  type: string,
  value: string,
): Promise<MetafieldChange> {
  const metafield = { ownerId: gid('Product', productId), namespace: '$app', key, type, value }
  // Setting a value twice leaves the same value: sent again when unanswered.
  const { metafieldsSet } = await admin.call(SET_METAFIELD, { metafields: [metafield] }, { repeatable: true })
  const errors = metafieldsSet?.userErrors ?? []
  if (metafieldsSet && errors.length === 0) return { done: true }
  return { done: false, userErrors: errors.map(({ message }) => ({ message })) }
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
