import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import type { Picture, Product } from '../product.ts'

/** One item: what it is, and below it what can be done about it, or the place for that. */
export function Card({ product, children }: { product: Product; children: ComponentChildren }) {
  return (
    <s-section accessibilityLabel={product.title}>
      <s-stack gap="base">
        <s-grid gridTemplateColumns="auto 1fr" gap="base" alignItems="center">
          <Thumbnail picture={product.picture} />
          <s-stack>
            <s-heading>{product.title}</s-heading>
            {product.variant ? <s-text color="subdued">{product.variant}</s-text> : null}
            {product.price ? <s-text>{product.price}</s-text> : <s-skeleton-paragraph content="189.00 EUR" />}
          </s-stack>
        </s-grid>
        {children}
      </s-stack>
    </s-section>
  )
}

/** A picture that is shown is not exchanged for another of the same thing: it would be fetched twice, and blink. */
function Thumbnail({ picture }: { picture: Picture | undefined }) {
  const first = useRef<Picture | undefined>(undefined)
  first.current ??= picture
  return <s-product-thumbnail src={first.current?.url ?? ''} alt={first.current?.alt ?? ''} size="base" />
}
