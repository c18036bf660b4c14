import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { data } from '@remix-run/node'
import { adminTime } from '../../locales/admin-time.ts'
import { words } from '../../locales/admin-words.ts'
import { readCase } from '../../returns/read-case.ts'
import { resolveReview } from '../../returns/resolve-review.ts'
import { AdminPage } from '../../ui/admin-page.tsx'
import { OutcomeBadge } from '../../ui/outcome-badge.tsx'
import { RouteError } from '../../ui/route-error.tsx'
import { usePageData } from '../../ui/use-page-data.ts'
import { authenticateMerchant } from '../app/merchant.server.ts'
import { CaseLayout } from './case-layout.tsx'
import { CaseLines } from './case-lines.tsx'
import { Deadlines } from './deadlines.tsx'
import { MoneyCard } from './money-card.tsx'
import { NextStep } from './next-step.tsx'
import { OrderCard } from './order-card.tsx'
import { readResolution } from './resolution.ts'
import { Timeline } from './timeline.tsx'

export const loader = async ({ request, params }: LoaderFunctionArgs) => {
  const { shop, now, timezone, currency } = await authenticateMerchant(request)
  const view = await readCase(shop, String(params.id))
  if (view === null) throw data(null, { status: 404 })
  return { view, currency, today: adminTime(timezone).calendarDay(now.toISOString()) }
}

export const action = async ({ request, params }: ActionFunctionArgs) => {
  const { shop, actor } = await authenticateMerchant(request)
  const asked = readResolution(await request.formData())
  if (asked === null) return data({ ok: false as const, why: 'unknown_intent' as const }, { status: 400 })
  const done = await resolveReview(shop, String(params.id), { ...asked, actor })
  if (done.ok) return { ok: true as const, resolution: asked.resolution }
  if (done.why === 'not_found') throw data(null, { status: 404 })
  return data(done, { status: done.why === 'reason_required' || done.why === 'reason_too_long' ? 422 : 409 })
}

export default function CasePage() {
  const { view, today, currency } = usePageData<typeof loader>()
  return (
    <AdminPage
      title={view.reference}
      titleMetadata={<OutcomeBadge outcome={view.state} />}
      subtitle={words('case.subtitle', { order: view.order.name })}
      back={{ label: words('nav.returns'), url: '/app/returns' }}
    >
      <CaseLayout
        next={<NextStep view={view} />}
        details={
          <>
            <CaseLines view={view} currency={currency} />
            <Timeline view={view} />
          </>
        }
        rest={
          <>
            {view.money && <MoneyCard money={view.money} />}
            <Deadlines lines={view.lines} today={today} />
            <OrderCard view={view} />
          </>
        }
      />
    </AdminPage>
  )
}

export const ErrorBoundary = RouteError
