import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { data } from '@remix-run/node'
import { adminTime } from '../../locales/admin-time.ts'
import { words } from '../../locales/admin-words.ts'
import { countryChoices } from '../../locales/country-names.ts'
import { fromInput, readInput, toInput } from '../../policies/settings-form.ts'
import { changeSettings, readSettings } from '../../policies/shop-settings.ts'
import { lastSweep } from '../../sync/last-sweep.ts'
import { AdminPage } from '../../ui/admin-page.tsx'
import { parseOver, readPosted, statusOf } from '../../ui/draft.ts'
import { RouteError } from '../../ui/route-error.tsx'
import { usePageData } from '../../ui/use-page-data.ts'
import { authenticateMerchant } from '../app/merchant.server.ts'
import { countStuck } from '../app.settings_.unprocessed/count-stuck.server.ts'
import { SettingsForm } from './settings-form.tsx'

export const loader = async ({ request }: LoaderFunctionArgs) => {
  const { shop } = await authenticateMerchant(request)
  const [settings, swept, stuck] = await Promise.all([readSettings(shop), lastSweep(shop), countStuck(shop)])
  const sweptMinutesAgo = swept === null ? {} : { sweptMinutesAgo: minutesSince(swept.sweptAt) }
  return {
    input: toInput(settings),
    countries: countryChoices(settings.country),
    inStep: { stuck, ...sweptMinutesAgo },
  }
}

const MS_PER_MINUTE = 60_000

/** By the machine's clock, as sweeps are. */
const minutesSince = (instant: string): number =>
  Math.max(0, Math.floor((Date.now() - Date.parse(instant)) / MS_PER_MINUTE))

export const action = async ({ request }: ActionFunctionArgs) => {
  const { shop, now, timezone } = await authenticateMerchant(request)
  const posted = readPosted(await request.formData(), readInput)
  const today = adminTime(timezone).calendarDay(now.toISOString())
  const saved = await changeSettings(shop, (known) =>
    parseOver(posted, toInput(known), (input) => fromInput(input, today)),
  )
  if (!saved.ok) return data(saved, { status: statusOf(saved) })
  return { ok: true as const, input: toInput(saved.settings) }
}

export default function SettingsPage() {
  const { input, countries, inStep } = usePageData<typeof loader>()
  return (
    <AdminPage title={words('settings.title')} subtitle={words('settings.subtitle')}>
      <SettingsForm saved={input} countries={countries} inStep={inStep} />
    </AdminPage>
  )
}

export const ErrorBoundary = RouteError
