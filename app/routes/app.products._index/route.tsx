import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { data } from '@remix-run/node'
import {
  categoryFilter,
  countProducts,
  countWithoutCategory,
  listProducts,
} from '../../catalog/list-products.ts'
import { setCategory } from '../../catalog/set-category.ts'
import { words } from '../../locales/admin-words.ts'
import { AdminPage } from '../../ui/admin-page.tsx'
import { cursorOf } from '../../ui/paging.ts'
import { RouteError } from '../../ui/route-error.tsx'
import { usePageData } from '../../ui/use-page-data.ts'
import { authenticateMerchant } from '../app/merchant.server.ts'
import { readCategoryChange } from './category-change.ts'
import { ProductsTable } from './products-table.tsx'

const PAGE_SIZE = 50

export const loader = async ({ request }: LoaderFunctionArgs) => {
  const { shop } = await authenticateMerchant(request)
  const params = new URL(request.url).searchParams
  const category = categoryFilter(params.get('category'))
  const after = cursorOf(request.url)
  const [page, total, unset] = await Promise.all([
    listProducts(shop, {
      limit: PAGE_SIZE,
      search: params.get('search') ?? '',
      ...(category === undefined ? {} : { category }),
      ...(after === undefined ? {} : { after }),
    }),
    countProducts(shop),
    countWithoutCategory(shop),
  ])
  return { page, total, unset }
}

export const action = async ({ request }: ActionFunctionArgs) => {
  const { shop } = await authenticateMerchant(request)
  const change = readCategoryChange(await request.formData())
  if (change === null) return data({ changed: [], failed: [] }, { status: 400 })
  return setCategory(shop, change.products, change.category)
}

export default function ProductsPage() {
  const { page, total, unset } = usePageData<typeof loader>()
  return (
    <AdminPage title={words('products.title')} subtitle={words('products.unset', { count: unset })} fullWidth>
      <ProductsTable page={page} total={total} />
    </AdminPage>
  )
}

export const ErrorBoundary = RouteError
