import type { LoaderFunctionArgs } from '@remix-run/node'
import { BlockStack } from '@shopify/polaris'
import { words } from '../../locales/admin-words.ts'
import { readSetup } from '../../policies/read-setup.ts'
import { listCases } from '../../returns/list-cases.ts'
import { AdminPage } from '../../ui/admin-page.tsx'
import { RouteError } from '../../ui/route-error.tsx'
import { usePageData } from '../../ui/use-page-data.ts'
import { authenticateMerchant } from '../app/merchant.server.ts'
import { NeedYou } from './need-you.tsx'
import { NothingWaits } from './nothing-waits.tsx'
import { isSetUp, SetupGuide } from './setup-guide.tsx'

/** As many as one looks through at a glance; the rest is a page away. */
const SHOWN = 5

export const loader = async ({ request }: LoaderFunctionArgs) => {
  const { shop } = await authenticateMerchant(request)
  const [page, setup] = await Promise.all([
    listCases(shop, { needsPerson: true, limit: SHOWN }),
    readSetup(shop),
  ])
  return { page, setup }
}

export default function HomePage() {
  const { page, setup } = usePageData<typeof loader>()
  return (
    <AdminPage title={words('home.title')} narrowWidth>
      <BlockStack gap="400">
        {page.cases.length > 0 && <NeedYou page={page} />}
        <SetupGuide setup={setup} isPrimary={page.cases.length === 0} />
        {page.cases.length === 0 && <NothingWaits isPrimary={isSetUp(setup)} />}
      </BlockStack>
    </AdminPage>
  )
}

export const ErrorBoundary = RouteError
