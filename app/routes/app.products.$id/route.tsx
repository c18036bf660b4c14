import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { data } from '@remix-run/node'
import { fromEvidenceInput, readEvidenceInput, toEvidenceInput } from '../../catalog/evidence-form.ts'
import { readProductView } from '../../catalog/product-view.ts'
import { setHygieneEvidence } from '../../catalog/set-hygiene-evidence.ts'
import { adminTime } from '../../locales/admin-time.ts'
import { words } from '../../locales/admin-words.ts'
import { AdminPage } from '../../ui/admin-page.tsx'
import { parseOver, readPosted, statusOf } from '../../ui/draft.ts'
import { RouteError } from '../../ui/route-error.tsx'
import { usePageData } from '../../ui/use-page-data.ts'
import { authenticateMerchant } from '../app/merchant.server.ts'
import { EvidenceForm } from './evidence-form.tsx'
import { NotSealed } from './not-sealed.tsx'

export const loader = async ({ request, params }: LoaderFunctionArgs) => {
  const { shop } = await authenticateMerchant(request)
  const product = await readProductView(shop, String(params.id))
  if (product === null) throw data(null, { status: 404 })
  return { product, input: toEvidenceInput(product.hygieneEvidence) }
}

export const action = async ({ request, params }: ActionFunctionArgs) => {
  const { shop, now, timezone } = await authenticateMerchant(request)
  const product = await readProductView(shop, String(params.id))
  if (product === null) throw data(null, { status: 404 })
  const today = adminTime(timezone).calendarDay(now.toISOString())
  const posted = readPosted(await request.formData(), readEvidenceInput)
  const kept = toEvidenceInput(product.hygieneEvidence)
  const parsed = parseOver(posted, kept, (input) => fromEvidenceInput(input, today))
  if (!parsed.ok) return data({ ...parsed, refusedBy: 'form' as const }, { status: statusOf(parsed) })
  const saved = await setHygieneEvidence(shop, product.id, parsed.evidence)
  if (!saved.ok)
    return data(
      { ok: false as const, refusedBy: 'shopify' as const, message: saved.message },
      { status: 422 },
    )
  return { ok: true as const, input: toEvidenceInput(parsed.evidence) }
}

export default function ProductPage() {
  const { product, input } = usePageData<typeof loader>()
  return (
    <AdminPage
      title={product.title}
      subtitle={product.type}
      back={{ label: words('nav.products'), url: '/app/products' }}
    >
      {product.category === 'hygiene_sensitive' ? (
        <EvidenceForm key={product.id} saved={input} />
      ) : (
        <NotSealed category={product.category} />
      )}
    </AdminPage>
  )
}

export const ErrorBoundary = RouteError
