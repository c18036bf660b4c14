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
import { useMerchantTime } from '../../ui/merchant-time.tsx'
import { usePaging } from '../../ui/paging.ts'
import type { StuckItem } from './stuck-item.ts'

interface StuckListProps {
  items: readonly StuckItem[]
  /** How many there are in all. */
  count: number
  next: string | undefined
  /** What is being tried again just now: an id, or everything. */
  pending: string | undefined
  onRetry: (item: StuckItem) => void
  onRetryAll: () => void
}

export const StuckList = ({ items, count, next, pending, onRetry, onRetryAll }: StuckListProps) => {
  const paging = usePaging(next)
  return (
    <Card padding="0">
      <Box padding="400">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingMd">
            {words('stuck.count', { count })}
          </Text>
          <Button variant="primary" loading={pending === 'all'} onClick={onRetryAll}>
            {words('stuck.retryAll')}
          </Button>
        </InlineStack>
      </Box>
      {items.map((item) => (
        <Fragment key={`${item.kind}/${item.id}`}>
          <Divider />
          <Box padding="400">
            <Stuck item={item} isPending={pending === item.id} onRetry={() => onRetry(item)} />
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
    </Card>
  )
}

const Stuck = ({
  item,
  isPending,
  onRetry,
}: {
  item: StuckItem
  isPending: boolean
  onRetry: () => void
}) => {
  const { moment } = useMerchantTime()
  const { kind, what, about, at, attempts, reason, detail, canBeReplayed } = item
  const title = coded(kind === 'letter' ? 'topic' : 'job', what)
  return (
    <BlockStack gap="200">
      <InlineStack align="space-between" blockAlign="start" gap="200">
        <Text as="h3" variant="headingSm">
          {about === undefined ? title : words('stuck.about', { title, about })}
        </Text>
        <Badge>{words(`stuck.${kind}`)}</Badge>
      </InlineStack>
      <Text as="p">{coded('failure', reason)}</Text>
      {detail && (
        <Text as="p" tone="subdued" variant="bodySm" breakWord>
          {detail}
        </Text>
      )}
      <Text as="p" tone="subdued" variant="bodySm">
        {attempts === undefined
          ? words(`stuck.at.${kind}`, { at: moment(at) })
          : words('stuck.atTried', { at: moment(at), count: attempts })}
      </Text>
      <InlineStack>
        {canBeReplayed ? (
          <Button
            loading={isPending}
            onClick={onRetry}
            accessibilityLabel={words('stuck.retryOf', { title })}
          >
            {words('stuck.retry')}
          </Button>
        ) : (
          <Text as="p" tone="subdued">
            {words('stuck.emptied')}
          </Text>
        )}
      </InlineStack>
    </BlockStack>
  )
}
