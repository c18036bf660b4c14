import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { data } from '@remix-run/node'
import { type ShouldRevalidateFunctionArgs, useFetcher } from '@remix-run/react'
import { useAppBridge } from '@shopify/app-bridge-react'
import { Banner, BlockStack } from '@shopify/polaris'
import { useEffect } from 'react'
import { listDeadJobs, retryAllDeadJobs, retryDeadJob } from '../../jobs/dead-jobs.ts'
import { words } from '../../locales/admin-words.ts'
import { AdminPage } from '../../ui/admin-page.tsx'
import { cursorOf } from '../../ui/paging.ts'
import { RouteError } from '../../ui/route-error.tsx'
import { usePageData } from '../../ui/use-page-data.ts'
import {
  countDeadLetters,
  listDeadLetters,
  replayAllDeadLetters,
  replayDeadLetter,
} from '../../webhooks/dead-letters.ts'
import { authenticateMerchant } from '../app/merchant.server.ts'
import { NothingStuck } from './nothing-stuck.tsx'
import { newestFirst, ofJob, ofLetter } from './stuck-item.ts'
import { StuckList } from './stuck-list.tsx'

const PAGE_SIZE = 25

/** Work comes with the first page of messages: it fails far more seldom. */
export const loader = async ({ request }: LoaderFunctionArgs) => {
  const { shop } = await authenticateMerchant(request)
  const after = cursorOf(request.url)
  const [{ letters, next }, jobs, letterCount] = await Promise.all([
    listDeadLetters(shop, { after, limit: PAGE_SIZE }),
    listDeadJobs(shop),
    countDeadLetters(shop),
  ])
  const shown = after === undefined ? jobs.map(ofJob) : []
  const items = newestFirst([...letters.map(ofLetter), ...shown])
  return { items, count: letterCount + jobs.length, ...(next === null ? {} : { next }) }
}

export const action = async ({ request }: ActionFunctionArgs) => {
  const { shop } = await authenticateMerchant(request)
  const form = await request.formData()
  const [intent, id] = [form.get('intent'), String(form.get('id') ?? '')]
  if (intent === 'all') {
    await Promise.all([replayAllDeadLetters(shop), retryAllDeadJobs(shop)])
    return { ok: true as const }
  }
  if (intent !== 'letter' && intent !== 'job') return data({ ok: false as const }, { status: 400 })
  const isTried = await (intent === 'letter' ? replayDeadLetter(shop, id) : retryDeadJob(shop, id))
  return isTried ? { ok: true as const } : data({ ok: false as const }, { status: 409 })
}

/** Who comes too late is shown what is left. */
export const shouldRevalidate = ({ actionStatus, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) =>
  actionStatus === 409 || defaultShouldRevalidate

export default function UnprocessedPage() {
  const { items, count, next } = usePageData<typeof loader>()
  const fetcher = useFetcher<typeof action>()
  const bridge = useAppBridge()
  const isIdle = fetcher.state === 'idle'
  const answer = isIdle ? fetcher.data : undefined
  useEffect(() => {
    if (answer?.ok) bridge.toast.show(words('stuck.tried'))
  }, [answer, bridge])
  const retry = (intent: 'letter' | 'job' | 'all', id: string) => {
    if (isIdle) fetcher.submit({ intent, id }, { method: 'post' })
  }
  return (
    <AdminPage
      title={words('stuck.title')}
      subtitle={words('stuck.subtitle')}
      back={{ label: words('nav.settings'), url: '/app/settings' }}
      narrowWidth
    >
      <BlockStack gap="400">
        {answer && !answer.ok && (
          <Banner tone="info" title={words('stuck.gone.title')}>
            <p>{words('stuck.gone.text')}</p>
          </Banner>
        )}
        {items.length === 0 ? (
          <NothingStuck />
        ) : (
          <StuckList
            items={items}
            count={count}
            next={next}
            pending={isIdle ? undefined : String(fetcher.formData?.get('id'))}
            onRetry={({ kind, id }) => retry(kind, id)}
            onRetryAll={() => retry('all', 'all')}
          />
        )}
      </BlockStack>
    </AdminPage>
  )
}

export const ErrorBoundary = RouteError
