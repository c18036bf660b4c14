/** Statements made without an account of which nobody knows the order. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { data } from '@remix-run/node'
import { BlockStack, InlineStack, Pagination } from '@shopify/polaris'
import { words } from '../../locales/admin-words.ts'
import {
  type Assigned,
  assignGuest,
  countUnmatched,
  type Dealt,
  dealWithGuest,
  putGuestBack,
} from '../../returns/merchant/guest-statements.ts'
import { listGuests } from '../../returns/merchant/list-guests.ts'
import { type CopySent, sendGuestCopy } from '../../returns/merchant/send-guest-copy.ts'
import { AdminPage } from '../../ui/admin-page.tsx'
import { cursorOf, usePaging } from '../../ui/paging.ts'
import { RouteError } from '../../ui/route-error.tsx'
import { usePageData } from '../../ui/use-page-data.ts'
import { authenticateMerchant } from '../app/merchant.server.ts'
import { FindGuests } from './find-guests.tsx'
import { Guest } from './guest-card.tsx'
import { NoGuests } from './no-guests.tsx'

const LONGEST_SEARCH = 254

export const loader = async ({ request }: LoaderFunctionArgs) => {
  const { shop } = await authenticateMerchant(request)
  const asked = new URL(request.url).searchParams
  const isDealt = asked.get('show') === 'dealt'
  const called = (asked.get('called') ?? '').trim().slice(0, LONGEST_SEARCH)
  const after = cursorOf(request.url)
  const [page, count] = await Promise.all([
    listGuests(shop, { isDealt, called, ...(after === undefined ? {} : { after }) }),
    countUnmatched(shop),
  ])
  return { ...page, count, isDealt, called }
}

export const action = async ({ request }: ActionFunctionArgs) => {
  const { shop, actor } = await authenticateMerchant(request)
  const form = await request.formData()
  const typed = (name: string): string => String(form.get(name) ?? '')
  const id = typed('id')
  switch (typed('act')) {
    case 'assign':
      return answered(await assignGuest(shop, id, typed('order')))
    case 'copy':
      return answered(await sendGuestCopy(shop, id))
    case 'dealt_with':
      return answered(await dealWithGuest(shop, id, { reason: typed('reason'), by: actor }))
    case 'put_back':
      return answered(await putGuestBack(shop, id))
    default:
      return data({ result: 'gone' as const }, { status: 400 })
  }
}

const STATUS = {
  ...{ assigned: 200, dealt_with: 200, copy_sent: 200, put_back: 200 },
  ...{ gone: 409, none: 422, several: 422, no_address: 422, reason_required: 422, reason_too_long: 422 },
} as const

const answered = (result: Assigned | CopySent | Dealt | 'put_back') =>
  data({ result }, { status: STATUS[result] })

/** Whoever comes too late is shown what is left. */
export const shouldRevalidate = () => true

export default function GuestsPage() {
  const { guests, next, count, isDealt, called } = usePageData<typeof loader>()
  const paging = usePaging(next)
  return (
    <AdminPage
      title={words('guests.title')}
      subtitle={words('guests.subtitle')}
      back={{ label: words('nav.home'), url: '/app' }}
      narrowWidth
    >
      <BlockStack gap="400">
        <FindGuests {...{ isDealt, called, count }} />
        {guests.map((guest) => (
          <Guest key={guest.id} guest={guest} isDealt={isDealt} />
        ))}
        {guests.length === 0 && <NoGuests {...{ isDealt, called }} isMore={next !== undefined} />}
        {paging && (
          <InlineStack align="center">
            <Pagination {...paging} accessibilityLabel={words('guests.pages')} />
          </InlineStack>
        )}
      </BlockStack>
    </AdminPage>
  )
}

export const ErrorBoundary = RouteError
