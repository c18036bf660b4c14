import { decimal } from '../../shop/money.ts'
import { gid } from '../../state/gid.ts'
import type { Product, Shop, Variant } from '../../state/model.ts'
import { connection, type PageArguments } from '../connection.ts'
import type { ApiContext, View } from '../context.ts'
import { metafieldFields } from './metafield-view.ts'
import { moneyView } from './money-view.ts'

const PICTURE_SIZE = 800

export function productView(shop: Shop, product: Product, context: ApiContext): View {
  const id = gid('Product', product.id)
  return {
    ...facts(shop, product),
    ...pictures(product, context),
    ...variants(shop, product, context),
    ...metafieldFields(id, context),
  }
}

function facts(shop: Shop, product: Product): View {
  return {
    __typename: 'Product',
    id: gid('Product', product.id),
    legacyResourceId: String(product.id),
    title: product.title,
    handle: product.handle,
    description: product.descriptionHtml.replace(/<[^>]+>/g, ''),
    descriptionHtml: product.descriptionHtml,
    productType: product.productType,
    vendor: product.vendor,
    tags: product.tags,
    status: product.status,
    category: null,
    isGiftCard: false,
    createdAt: product.createdAt,
    updatedAt: product.updatedAt,
    publishedAt: product.createdAt,
    onlineStoreUrl: `https://${shop.domain}/products/${product.handle}`,
    hasOnlyDefaultVariant: product.variants.length === 1,
    variantsCount: { count: product.variants.length, precision: 'EXACT' },
  }
}

function pictures(product: Product, context: ApiContext): View {
  const picture = imageView(product, context)
  const media = mediaView(product, picture)
  const one = (view: View) => (args: PageArguments) =>
    connection(
      [product],
      args,
      () => view,
      ({ id }) => id,
    )
  return { featuredImage: picture, featuredMedia: media, images: one(picture), media: one(media) }
}

function variants(shop: Shop, product: Product, context: ApiContext): View {
  const prices = product.variants.map(({ priceMinor }) => priceMinor)
  return {
    priceRangeV2: {
      minVariantPrice: moneyView(Math.min(...prices), shop.currency),
      maxVariantPrice: moneyView(Math.max(...prices), shop.currency),
    },
    variants: (args: PageArguments) =>
      connection(
        product.variants,
        args,
        (variant) => variantView(shop, product, variant, context),
        ({ id }) => id,
      ),
  }
}

export function variantView(shop: Shop, product: Product, variant: Variant, context: ApiContext): View {
  const single = product.variants.length === 1
  const id = gid('ProductVariant', variant.id)
  return {
    __typename: 'ProductVariant',
    id,
    legacyResourceId: String(variant.id),
    title: variant.title,
    displayName: `${product.title} - ${variant.title}`,
    sku: variant.sku,
    barcode: null,
    price: decimal(variant.priceMinor),
    compareAtPrice: null,
    availableForSale: true,
    position: product.variants.indexOf(variant) + 1,
    selectedOptions: [{ name: single ? 'Title' : 'Model', value: variant.title }],
    createdAt: product.createdAt,
    updatedAt: product.updatedAt,
    image: () => imageView(product, context),
    product: () => productView(shop, product, context),
    ...metafieldFields(id, context),
  }
}

export function imageView(product: Product, { files }: Pick<ApiContext, 'files'>): View {
  const url = `${files}${product.picture}.svg`
  return {
    id: gid('ImageSource', product.id),
    altText: product.title,
    url,
    src: url,
    originalSrc: url,
    transformedSrc: url,
    width: PICTURE_SIZE,
    height: PICTURE_SIZE,
    thumbhash: null,
  }
}

function mediaView(product: Product, picture: View): View {
  return {
    __typename: 'MediaImage',
    id: gid('MediaImage', product.id),
    alt: product.title,
    mediaContentType: 'IMAGE',
    status: 'READY',
    image: picture,
    preview: { image: picture, status: 'READY' },
  }
}
