import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { data } from '@remix-run/node'
import { type ShouldRevalidateFunctionArgs, useFetcher } from '@remix-run/react'
import { useAppBridge } from '@shopify/app-bridge-react'
import { Banner, BlockStack } from '@shopify/polaris'
import { useEffect, useState } from 'react'
import { listDeadJobs, putAllDeadJobsAside, putDeadJobAside } from '../../jobs/dead-jobs.ts'
import { retryAllDeadJobs, retryDeadJob } from '../../jobs/retry-dead-jobs.ts'
import { words } from '../../locales/admin-words.ts'
import { AdminPage } from '../../ui/admin-page.tsx'
import { cursorOf } from '../../ui/paging.ts'
import { RouteError } from '../../ui/route-error.tsx'
import { useLanding } from '../../ui/use-landing.ts'
import { usePageData } from '../../ui/use-page-data.ts'
import {
  countDeadLetters,
  listDeadLetters,
  putAllDeadLettersAside,
  putDeadLetterAside,
  replayAllDeadLetters,
  replayDeadLetter,
} from '../../webhooks/dead-letters.ts'
import { authenticateMerchant } from '../app/merchant.server.ts'
import { NothingStuck } from './nothing-stuck.tsx'
import { newestFirst, ofJob, ofLetter, type StuckItem } from './stuck-item.ts'
import { type StuckAct, StuckList } from './stuck-list.tsx'

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
  const [wanted, kind, id] = ['act', 'kind', 'id'].map((name) => String(form.get(name) ?? ''))
  const act = ACTS.get(wanted ?? '')
  if (act === undefined || !isKind(kind)) return data({ ok: false as const }, { status: 400 })
  const isDone = await act.does[kind](shop, id ?? '')
  return isDone ? { ok: true as const, told: act.told } : data({ ok: false as const }, { status: 409 })
}

type Kind = StuckItem['kind'] | 'all'
const isKind = (kind: string | undefined): kind is Kind => ['letter', 'job', 'all'].includes(kind ?? '')

/** What can be done, to one or to all; nothing being left of all is no failure. */
const ACTS: ReadonlyMap<
  string,
  {
    told: 'stuck.tried' | 'stuck.isAside'
    does: Record<Kind, (shop: string, id: string) => Promise<boolean>>
  }
> = new Map([
  [
    'retry',
    {
      told: 'stuck.tried',
      does: {
        letter: replayDeadLetter,
        job: retryDeadJob,
        all: (shop) => both(replayAllDeadLetters(shop), retryAllDeadJobs(shop)),
      },
    },
  ],
  [
    'aside',
    {
      told: 'stuck.isAside',
      does: {
        letter: putDeadLetterAside,
        job: putDeadJobAside,
        all: (shop) => both(putAllDeadLettersAside(shop), putAllDeadJobsAside(shop)),
      },
    },
  ],
])

const both = async (...acts: Promise<number>[]): Promise<true> => {
  await Promise.all(acts)
  return true
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
  const [done, setDone] = useState(0)
  const landing = useLanding(done)
  useEffect(() => {
    if (!answer?.ok) return
    bridge.toast.show(words(answer.told))
    setDone((before) => before + 1)
  }, [answer, bridge])
  const send: StuckAct = (act, kind, id) => {
    if (isIdle) fetcher.submit({ act, kind, id }, { method: 'post' })
  }
  const pending = isIdle ? undefined : `${fetcher.formData?.get('act')}/${fetcher.formData?.get('id')}`
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
        <section ref={landing} tabIndex={-1} aria-label={words('stuck.title')}>
          {items.length === 0 ? (
            <NothingStuck />
          ) : (
            <StuckList items={items} count={count} next={next} pending={pending} send={send} />
          )}
        </section>
      </BlockStack>
    </AdminPage>
  )
}

export const ErrorBoundary = RouteError
