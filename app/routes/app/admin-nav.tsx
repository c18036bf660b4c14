import { NavMenu } from '@shopify/app-bridge-react'
import { words } from '../../locales/admin-words.ts'

/** The app's pages, in Shopify's own navigation. */
export const AdminNav = () => (
  <NavMenu>
    <a href="/app" rel="home">
      {words('nav.home')}
    </a>
    <a href="/app/returns">{words('nav.returns')}</a>
    <a href="/app/products">{words('nav.products')}</a>
    <a href="/app/policy">{words('nav.policy')}</a>
    <a href="/app/settings">{words('nav.settings')}</a>
  </NavMenu>
)
