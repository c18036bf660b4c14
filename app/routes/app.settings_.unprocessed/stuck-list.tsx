import { useAppBridge } from '@shopify/app-bridge-react'
import {
  Badge,
  BlockStack,
  Box,
  Button,
  Card,
  Divider,
  InlineStack,
  Pagination,
  Text,
} from '@shopify/polaris'
import { Fragment } from 'react'
import { coded, words } from '../../locales/admin-words.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { useMerchantTime } from '../../ui/merchant-time.tsx'
import { usePaging } from '../../ui/paging.ts'
import { failureWords, type StuckItem } from './stuck-item.ts'

/** Tries again, or puts aside, one or all. */
export type StuckAct = (act: 'retry' | 'aside', kind: StuckItem['kind'] | 'all', id: string) => void

interface StuckListProps {
  items: readonly StuckItem[]
  /** How many there are in all. */
  count: number
  next: string | undefined
  /** What is being done just now: `<act>/<id>`. */
  pending: string | undefined
  send: StuckAct
}

const ASIDE_ALL = 'aside-all'

export const StuckList = ({ items, count, next, pending, send }: StuckListProps) => {
  const paging = usePaging(next)
  const bridge = useAppBridge()
  return (
    <Card padding="0">
      <Box padding="400">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingMd">
            {words('stuck.count', { count })}
          </Text>
          <InlineStack gap="200">
            <Button loading={pending === 'aside/all'} onClick={() => void bridge.modal.show(ASIDE_ALL)}>
              {words('stuck.asideAll')}
            </Button>
            {count > 0 && (
              <Button
                variant="primary"
                loading={pending === 'retry/all'}
                onClick={() => send('retry', 'all', 'all')}
              >
                {words('stuck.retryAll')}
              </Button>
            )}
          </InlineStack>
        </InlineStack>
      </Box>
      {items.map((item) => (
        <Fragment key={`${item.kind}/${item.id}`}>
          <Divider />
          <Box padding="400">
            <Stuck item={item} pending={pending} send={send} />
          </Box>
        </Fragment>
      ))}
      {paging && (
        <>
          <Divider />
          <Box padding="400">
            <Pagination {...paging} />
          </Box>
        </>
      )}
      <Confirm
        id={ASIDE_ALL}
        title={words('stuck.asideAllAsk.title')}
        text={words('stuck.asideAllAsk.text')}
        yes={words('stuck.asideAllAsk.yes')}
        onConfirm={() => send('aside', 'all', 'all')}
      />
    </Card>
  )
}

type StuckProps = { item: StuckItem } & Pick<StuckListProps, 'pending' | 'send'>

const Stuck = ({ item, pending, send }: StuckProps) => {
  const { moment } = useMerchantTime()
  const { kind, what, about, at, attempts, reason, detail } = item
  const title = coded(kind === 'letter' ? 'topic' : 'job', what)
  return (
    <BlockStack gap="200">
      <InlineStack align="space-between" blockAlign="start" gap="200">
        <Text as="h3" variant="headingSm">
          {about === undefined ? title : words('stuck.about', { title, about })}
        </Text>
        <Badge>{words(`stuck.${kind}`)}</Badge>
      </InlineStack>
      <Text as="p">{failureWords(reason)}</Text>
      {detail && (
        <Text as="p" tone="subdued" variant="bodySm" breakWord>
          {words('stuck.detail', { detail })}
        </Text>
      )}
      <Text as="p" tone="subdued" variant="bodySm">
        {attempts === undefined
          ? words(`stuck.at.${kind}`, { at: moment(at) })
          : words('stuck.atTried', { at: moment(at), count: attempts })}
      </Text>
      <StuckActs item={item} pending={pending} send={send} title={title} />
    </BlockStack>
  )
}

const StuckActs = ({ item, pending, send, title }: StuckProps & { title: string }) => {
  const { kind, id, canBeReplayed, canBePutAside } = item
  const doing = (act: 'retry' | 'aside') => ({
    loading: pending === `${act}/${id}`,
    onClick: () => send(act, kind, id),
    accessibilityLabel: words(`stuck.${act}Of`, { title }),
  })
  return (
    <InlineStack gap="200" blockAlign="center">
      {canBeReplayed ? (
        <Button {...doing('retry')}>{words('stuck.retry')}</Button>
      ) : (
        <Text as="p" tone="subdued">
          {words('stuck.emptied')}
        </Text>
      )}
      {canBePutAside && (
        <Button variant="tertiary" {...doing('aside')}>
          {words('stuck.aside')}
        </Button>
      )}
    </InlineStack>
  )
}
