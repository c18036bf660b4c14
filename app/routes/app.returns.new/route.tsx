import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { data, redirect } from '@remix-run/node'
import { z } from 'zod'
import { adminTime } from '../../locales/admin-time.ts'
import { words } from '../../locales/admin-words.ts'
import { LOCALES } from '../../locales/translate.ts'
import { ENTERED_CHANNELS } from '../../returns/case/channel.ts'
import { enterStatement } from '../../returns/staff/enter-statement.ts'
import { statableOrder } from '../../returns/staff/statable-order.ts'
import { typedIn } from '../../returns/staff/statement-form.ts'
import { AdminPage } from '../../ui/admin-page.tsx'
import { RouteError } from '../../ui/route-error.tsx'
import { usePageData } from '../../ui/use-page-data.ts'
import { authenticateMerchant } from '../app/merchant.server.ts'
import { EntryForm } from './entry-form.tsx'

export const loader = async ({ request }: LoaderFunctionArgs) => {
  const { shop, now, timezone } = await authenticateMerchant(request)
  const called = new URL(request.url).searchParams.get('order')?.trim() ?? ''
  const found = called === '' ? undefined : await statableOrder(shop, called)
  const choices = { channels: ENTERED_CHANNELS, locales: LOCALES }
  const today = adminTime(timezone).calendarDay(now.toISOString())
  return { called, found, choices, today, timezone, submissionKey: randomUUID() }
}

export const action = async ({ request }: ActionFunctionArgs) => {
  const { shop, timezone, actor, now } = await authenticateMerchant(request)
  const form = await request.formData()
  const key = z.uuid().safeParse(form.get('submissionKey'))
  if (!key.success) return data({ ok: false as const, why: 'unknown_form' as const }, { status: 400 })
  const entry = {
    orderId: String(form.get('orderId')),
    typed: typedIn(form),
    submissionKey: key.data,
    by: actor,
  }
  const done = await enterStatement({ shop, timezone }, entry, now)
  if (done.ok) return redirect(`/app/returns/${done.caseId}`)
  return data(done, { status: 'errors' in done ? 422 : 503 })
}

export default function EnterStatementPage() {
  const page = usePageData<typeof loader>()
  return (
    <AdminPage
      title={words('entry.title')}
      subtitle={words('entry.subtitle')}
      back={{ label: words('nav.returns'), url: '/app/returns' }}
    >
      <EntryForm {...page} />
    </AdminPage>
  )
}

export const ErrorBoundary = RouteError
