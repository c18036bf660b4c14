import type { HeadersFunction, LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { Outlet } from '@remix-run/react'
import polarisStyles from '@shopify/polaris/build/esm/styles.css?url'
import { AppProvider } from '@shopify/shopify-app-remix/react'
import { boundary } from '@shopify/shopify-app-remix/server'
import { env } from '../../env.server.ts'
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
        <PendingPage>
          <Outlet />
        </PendingPage>
      </MerchantTime>
    </AppProvider>
  )
}

export const ErrorBoundary = () => <RouteError standalone />

export const headers: HeadersFunction = (given) => boundary.headers(given)
