import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

/**
 * A page that Shopify renders within the shop's theme, as Liquid. React escapes what is HTML; braces become character
 * references, so that nothing that anybody typed is run as Liquid: a page of ours has neither Liquid nor scripts nor styles.
 */
export const inTheme = (page: ReactElement, status = 200): Response =>
  new Response(renderToStaticMarkup(page).replaceAll('{', '&#123;').replaceAll('}', '&#125;'), {
    status,
    headers: { 'Content-Type': 'application/liquid', 'Cache-Control': 'no-store' },
  })
