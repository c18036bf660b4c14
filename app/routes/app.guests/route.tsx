/** Statements made without an account of which nobody knows the order. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { data } from '@remix-run/node'
import { BlockStack } from '@shopify/polaris'
import { CheckCircleIcon } from '@shopify/polaris-icons'
import { words } from '../../locales/admin-words.ts'
import {
  type Assigned,
  assignGuest,
  countUnmatched,
  dealWithGuest,
  listUnmatched,
} from '../../returns/merchant/guest-statements.ts'
import { type CopySent, sendGuestCopy } from '../../returns/merchant/send-guest-copy.ts'
import { AdminPage } from '../../ui/admin-page.tsx'
import { RouteError } from '../../ui/route-error.tsx'
import { Teaching } from '../../ui/teaching.tsx'
import { usePageData } from '../../ui/use-page-data.ts'
import { authenticateMerchant } from '../app/merchant.server.ts'
import { GuestCard } from './guest-card.tsx'

export const loader = async ({ request }: LoaderFunctionArgs) => {
  const { shop } = await authenticateMerchant(request)
  const [guests, count] = await Promise.all([listUnmatched(shop), countUnmatched(shop)])
  return { guests, count }
}

export const action = async ({ request }: ActionFunctionArgs) => {
  const { shop } = await authenticateMerchant(request)
  const form = await request.formData()
  const [act, id, order] = ['act', 'id', 'order'].map((name) => String(form.get(name) ?? ''))
  if (act === 'assign') return answered(await assignGuest(shop, id ?? '', order ?? ''))
  if (act === 'copy') return answered(await sendGuestCopy(shop, id ?? ''))
  if (act !== 'dealt_with') return data({ result: 'gone' as const }, { status: 400 })
  return answered((await dealWithGuest(shop, id ?? '')) ? 'dealt_with' : 'gone')
}

const STATUS = {
  ...{ assigned: 200, dealt_with: 200, copy_sent: 200 },
  ...{ gone: 409, none: 422, several: 422, no_address: 422 },
} as const

const answered = (result: Assigned | CopySent | 'dealt_with') => data({ result }, { status: STATUS[result] })

/** Whoever comes too late is shown what is left. */
export const shouldRevalidate = () => true

export default function GuestsPage() {
  const { guests, count } = usePageData<typeof loader>()
  return (
    <AdminPage
      title={words('guests.title')}
      subtitle={words('guests.subtitle')}
      back={{ label: words('nav.home'), url: '/app' }}
      narrowWidth
    >
      <BlockStack gap="400">
        {guests.map((guest) => (
          <GuestCard key={guest.id} guest={guest} />
        ))}
        {count > guests.length && words('guests.more', { count: count - guests.length })}
        {guests.length === 0 && (
          <Teaching
            icon={CheckCircleIcon}
            title={words('guests.empty.title')}
            text={words('guests.empty.text')}
            action={{ content: words('guests.empty.action'), url: '/app/returns' }}
          />
        )}
      </BlockStack>
    </AdminPage>
  )
}

export const ErrorBoundary = RouteError
