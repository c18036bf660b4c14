import type { HeadersFunction, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Outlet } from '@remix-run/react'
import polarisStyles from '@shopify/polaris/build/esm/styles.css?url'
import { AppProvider } from '@shopify/shopify-app-remix/react'
import { boundary } from '@shopify/shopify-app-remix/server'
import { env } from '../../env.server.ts'
import { words } from '../../locales/admin-words.ts'
import { MerchantTime } from '../../ui/merchant-time.tsx'
import { PendingPage } from '../../ui/pending-page.tsx'
import { RouteError } from '../../ui/route-error.tsx'
import { usePageData } from '../../ui/use-page-data.ts'
import { AdminNav } from './admin-nav.tsx'
import { authenticateMerchant } from './merchant.server.ts'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: polarisStyles }]

export const loader = async ({ request }: LoaderFunctionArgs) => {
  const { timezone } = await authenticateMerchant(request)
  return { apiKey: env.SHOPIFY_API_KEY, timezone }
}

export default function AdminLayout() {
  const { apiKey, timezone } = usePageData<typeof loader>()
  return (
    <AppProvider isEmbeddedApp apiKey={apiKey}>
      <MerchantTime zone={timezone}>
        <AdminNav />
        <main>
          <PendingPage>
            <Outlet />
          </PendingPage>
        </main>
      </MerchantTime>
    </AppProvider>
  )
}

export const ErrorBoundary = () => <RouteError standalone />

export const meta: MetaFunction = () => [{ title: words('door.title') }]

export const headers: HeadersFunction = (given) => boundary.headers(given)
