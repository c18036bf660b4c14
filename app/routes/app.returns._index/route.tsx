import type { LoaderFunctionArgs } from '@remix-run/node'
import { words } from '../../locales/admin-words.ts'
import { listCases } from '../../returns/merchant/list-cases.ts'
import { AdminPage } from '../../ui/admin-page.tsx'
import { cursorOf } from '../../ui/paging.ts'
import { RouteError } from '../../ui/route-error.tsx'
import { usePageData } from '../../ui/use-page-data.ts'
import { authenticateMerchant } from '../app/merchant.server.ts'
import { ReturnsTable } from './returns-table.tsx'

const PAGE_SIZE = 25

export const loader = async ({ request }: LoaderFunctionArgs) => {
  const { shop } = await authenticateMerchant(request)
  const all = new URL(request.url).searchParams.get('show') === 'all'
  const after = cursorOf(request.url)
  return listCases(shop, {
    limit: PAGE_SIZE,
    ...(all ? {} : { needsPerson: true }),
    ...(after === undefined ? {} : { after }),
  })
}

export default function ReturnsPage() {
  const page = usePageData<typeof loader>()
  return (
    <AdminPage
      title={words('returns.title')}
      subtitle={words('returns.needYou', { count: page.needPerson })}
      primaryAction={{ content: words('entry.enter'), url: '/app/returns/new' }}
    >
      <ReturnsTable page={page} />
    </AdminPage>
  )
}

export const ErrorBoundary = RouteError
