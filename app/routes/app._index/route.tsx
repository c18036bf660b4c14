import type { LoaderFunctionArgs } from '@remix-run/node'
import { BlockStack } from '@shopify/polaris'
import { deadlinesThisWeek } from '../../deadlines/read-deadlines.ts'
import { adminTime } from '../../locales/admin-time.ts'
import { words } from '../../locales/admin-words.ts'
import { readSetup } from '../../policies/read-setup.ts'
import { countUnmatched } from '../../returns/merchant/guest-statements.ts'
import { listCases } from '../../returns/merchant/list-cases.ts'
import { AdminPage } from '../../ui/admin-page.tsx'
import { RouteError } from '../../ui/route-error.tsx'
import { usePageData } from '../../ui/use-page-data.ts'
import { authenticateMerchant } from '../app/merchant.server.ts'
import { countStuck } from '../app.settings_.unprocessed/count-stuck.server.ts'
import { DueThisWeek } from './due-this-week.tsx'
import { GuestsBanner } from './guests-banner.tsx'
import { NeedYou } from './need-you.tsx'
import { NothingWaits } from './nothing-waits.tsx'
import { isSetUp, SetupGuide } from './setup-guide.tsx'
import { StuckBanner } from './stuck-banner.tsx'

/** As many as one looks through at a glance; the rest is a page away. */
const SHOWN = 5

export const loader = async ({ request }: LoaderFunctionArgs) => {
  const { shop, now, timezone } = await authenticateMerchant(request)
  const [page, setup, deadlines, stuck, guests] = await Promise.all([
    listCases(shop, { needsPerson: true, limit: SHOWN }),
    readSetup(shop),
    deadlinesThisWeek(shop, { at: now }),
    countStuck(shop),
    countUnmatched(shop),
  ])
  const today = adminTime(timezone).calendarDay(now.toISOString())
  return { page, setup, deadlines, stuck, guests, today }
}

export default function HomePage() {
  const { page, setup, deadlines, stuck, guests, today } = usePageData<typeof loader>()
  return (
    <AdminPage title={words('home.title')} narrowWidth>
      <BlockStack gap="400">
        <StuckBanner count={stuck} />
        <GuestsBanner count={guests} />
        {page.cases.length > 0 && <NeedYou page={page} />}
        {deadlines.length > 0 && <DueThisWeek deadlines={deadlines} today={today} />}
        <SetupGuide setup={setup} isPrimary={page.cases.length === 0} />
        {page.cases.length === 0 && <NothingWaits isPrimary={isSetUp(setup)} />}
      </BlockStack>
    </AdminPage>
  )
}

export const ErrorBoundary = RouteError
