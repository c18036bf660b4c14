import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { data } from '@remix-run/node'
import { words } from '../../locales/admin-words.ts'
import { fromDeadlineInput, readDeadlineInput, toDeadlineInput } from '../../policies/deadline-form.ts'
import { DEADLINE_ACTS } from '../../policies/deadline-settings.ts'
import { readSettings, saveDeadlineSettings } from '../../policies/shop-settings.ts'
import { AdminPage } from '../../ui/admin-page.tsx'
import { RouteError } from '../../ui/route-error.tsx'
import { usePageData } from '../../ui/use-page-data.ts'
import { authenticateMerchant } from '../app/merchant.server.ts'
import { DeadlinesForm } from './deadlines-form.tsx'

export const loader = async ({ request }: LoaderFunctionArgs) => {
  const { shop } = await authenticateMerchant(request)
  const { deadlines } = await readSettings(shop)
  return { input: toDeadlineInput(deadlines), choices: DEADLINE_ACTS }
}

export const action = async ({ request }: ActionFunctionArgs) => {
  const { shop } = await authenticateMerchant(request)
  const parsed = fromDeadlineInput(readDeadlineInput(await request.formData()))
  if (!parsed.ok) return data(parsed, { status: 422 })
  await saveDeadlineSettings(shop, parsed.settings)
  return { ok: true as const, input: toDeadlineInput(parsed.settings) }
}

export default function DeadlineSettingsPage() {
  const { input, choices } = usePageData<typeof loader>()
  return (
    <AdminPage
      title={words('rules.title')}
      subtitle={words('rules.subtitle')}
      back={{ label: words('nav.settings'), url: '/app/settings' }}
    >
      <DeadlinesForm saved={input} choices={choices} />
    </AdminPage>
  )
}

export const ErrorBoundary = RouteError
