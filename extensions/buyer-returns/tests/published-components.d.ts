import type {} from '@shopify/ui-extensions/customer-account.order.page.render'
import type { createElement } from 'preact'

export type Published = Pick<
  createElement.JSX.IntrinsicElements,
  Extract<keyof createElement.JSX.IntrinsicElements, `s-${string}`>
>
