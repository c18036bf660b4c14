import type { ComponentChildren } from 'preact'
import { useWords } from '../words.ts'

interface Props {
  orderId: string | undefined
  heading?: string
  subheading?: string
  children: ComponentChildren
}

/** The frame of every moment, with the way back to the order. */
export function Page({ orderId, heading, subheading, children }: Props) {
  const t = useWords()
  return (
    <s-page heading={heading ?? t('choose.heading')} subheading={subheading ?? ''}>
      <s-button slot="breadcrumb-actions" href={orderUrl(orderId)} accessibilityLabel={t('back_to_order')} />
      <s-stack gap="large">{children}</s-stack>
    </s-page>
  )
}

/** Shopify's own address of an order in the account; of all orders while the order is not known. */
export const orderUrl = (orderId: string | undefined): string =>
  orderId === undefined ? 'shopify:customer-account/orders' : `shopify:customer-account/orders/${orderId}`
