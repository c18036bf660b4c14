import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { data } from '@remix-run/node'
import type { ShouldRevalidateFunctionArgs } from '@remix-run/react'
import { deadlinesOfCase } from '../../deadlines/read-deadlines.ts'
import { adminTime, dayAfter } from '../../locales/admin-time.ts'
import { words } from '../../locales/admin-words.ts'
import { isWorkedOn } from '../../returns/merchant/is-worked-on.ts'
import { readCase } from '../../returns/merchant/read-case.ts'
import { resolveReview } from '../../returns/merchant/resolve-review.ts'
import { AdminPage } from '../../ui/admin-page.tsx'
import { OutcomeBadge } from '../../ui/outcome-badge.tsx'
import { RouteError } from '../../ui/route-error.tsx'
import { usePageData } from '../../ui/use-page-data.ts'
import { authenticateMerchant, type Merchant } from '../app/merchant.server.ts'
import { doAct } from './acts/do-act.ts'
import { readAct, seenIn } from './acts/read-act.ts'
import { CaseLayout } from './case-layout.tsx'
import { CaseLines } from './case-lines.tsx'
import { Deadlines } from './deadlines.tsx'
import { isGivenUp } from './is-given-up.ts'
import { Messages } from './messages.tsx'
import { MoneyCard } from './money-card.tsx'
import { NextStep } from './next-step.tsx'
import { OrderCard } from './order-card.tsx'
import { readResolution } from './resolution.ts'
import { Timeline } from './timeline.tsx'

/** Days that a buyer is given to answer an offer, unless the merchant says otherwise. */
const DAYS_TO_ANSWER = 7

export const loader = async ({ request, params }: LoaderFunctionArgs) => {
  const { shop, now, timezone, currency } = await authenticateMerchant(request)
  const caseId = String(params.id)
  const isQueued = await isWorkedOn(shop, caseId)
  const view = await readCase(shop, caseId)
  if (view === null) throw data(null, { status: 404 })
  const deadlines = await deadlinesOfCase(shop, caseId, now)
  const today = adminTime(timezone).calendarDay(now.toISOString())
  return { view, isQueued, deadlines, currency, today, answerBy: dayAfter(today, DAYS_TO_ANSWER) }
}

export const action = async ({ request, params }: ActionFunctionArgs) => {
  const merchant = await authenticateMerchant(request)
  const form = await request.formData()
  const caseId = String(params.id)
  return form.has('resolution') ? judge(merchant, caseId, form) : carryOut(merchant, caseId, form)
}

async function judge({ shop, actor }: Merchant, caseId: string, form: FormData) {
  const asked = readResolution(form)
  const seen = seenIn(form)
  if (asked === null || seen === undefined)
    return data({ ok: false as const, why: 'unknown_intent' as const }, { status: 400 })
  if (asked.of?.length === 0)
    return data({ ok: false as const, why: 'nothing_chosen' as const }, { status: 422 })
  const done = await resolveReview(shop, caseId, { ...asked, actor, seen })
  if (done.ok) return { ok: true as const, resolution: asked.resolution }
  if (done.why === 'not_found') throw data(null, { status: 404 })
  return data(done, { status: done.why === 'reason_required' || done.why === 'reason_too_long' ? 422 : 409 })
}

async function carryOut({ shop, actor, now, timezone, currency }: Merchant, caseId: string, form: FormData) {
  const time = adminTime(timezone)
  const read = readAct(form, { currency, today: time.calendarDay(now.toISOString()) })
  const seen = seenIn(form)
  if (read === undefined || seen === undefined)
    return data({ ok: false as const, why: 'unknown_intent' as const }, { status: 400 })
  if (!read.ok) return data(read, { status: 422 })
  const done = await doAct(read.act, { shop, caseId, by: { actor, seen }, now, time, currency })
  if (done.ok) return { ok: true as const, intent: read.act.intent }
  if (done.why === 'not_found') throw data(null, { status: 404 })
  return data({ ok: false as const, refused: done.why }, { status: 409 })
}

/** Who comes too late is shown how it stands. */
export const shouldRevalidate = ({ actionStatus, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) =>
  actionStatus === 409 || defaultShouldRevalidate

export default function CasePage() {
  const { view, isQueued, deadlines, today, currency, answerBy } = usePageData<typeof loader>()
  return (
    <AdminPage
      title={view.reference}
      titleMetadata={<OutcomeBadge outcome={view.state} />}
      subtitle={words('case.subtitle', { order: view.order.name })}
      back={{ label: words('nav.returns'), url: '/app/returns' }}
    >
      <CaseLayout
        next={<NextStep {...{ view, isQueued, currency, today, answerBy }} />}
        details={
          <>
            <CaseLines view={view} currency={currency} />
            <Timeline view={view} />
            <Messages view={view} />
          </>
        }
        rest={
          <>
            <MoneyCard money={view.money} repaid={view.repaid} isGivenUp={isGivenUp(view)} />
            <Deadlines deadlines={deadlines} today={today} isClosed={view.state === 'closed'} />
            <OrderCard view={view} />
          </>
        }
      />
    </AdminPage>
  )
}

export const ErrorBoundary = RouteError
