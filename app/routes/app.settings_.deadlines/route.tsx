import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { data } from '@remix-run/node'
import { words } from '../../locales/admin-words.ts'
import {
  type DeadlineInput,
  fromDeadlineInput,
  readDeadlineInput,
  toDeadlineInput,
} from '../../policies/deadline-form.ts'
import { DEADLINE_ACTS } from '../../policies/deadline-settings.ts'
import { changeSettings, readSettings } from '../../policies/shop-settings.ts'
import { AdminPage } from '../../ui/admin-page.tsx'
import { parseOver, readPosted, statusOf } from '../../ui/draft.ts'
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
  const posted = readPosted(await request.formData(), readDeadlineInput)
  const saved = await changeSettings(shop, ({ deadlines }) =>
    parseOver(posted, toDeadlineInput(deadlines), parse),
  )
  if (!saved.ok) return data(saved, { status: statusOf(saved) })
  return { ok: true as const, input: toDeadlineInput(saved.settings.deadlines) }
}

const parse = (input: DeadlineInput) => {
  const parsed = fromDeadlineInput(input)
  return parsed.ok ? { ok: true as const, settings: { deadlines: parsed.settings } } : parsed
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
