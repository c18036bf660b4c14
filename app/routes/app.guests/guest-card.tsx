import { useFetcher } from '@remix-run/react'
import { BlockStack, Button, Card, InlineStack, Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import { words } from '../../locales/admin-words.ts'
import type { GuestView } from '../../returns/merchant/guest-statements.ts'
import { useMerchantTime } from '../../ui/merchant-time.tsx'
import type { action } from './route.tsx'

/** What was typed, as text; below it what a person can do. */
export const GuestCard = ({ guest }: { guest: GuestView }) => {
  const { moment } = useMerchantTime()
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {words('guests.heading', { reference: guest.reference, received: moment(guest.receivedAt) })}
        </Text>
        {(['order', 'email', 'name', 'words'] as const).map((field) => (
          <BlockStack key={field}>
            <Text as="p" tone="subdued" variant="bodySm">
              {words(`guests.field.${field}`)}
            </Text>
            <Text as="p" breakWord>
              {guest[field].trim() === '' ? words('guests.nothing') : guest[field]}
            </Text>
          </BlockStack>
        ))}
        {guest.sentAt !== guest.receivedAt && (
          <Text as="p">{words('guests.counts', { at: moment(guest.sentAt) })}</Text>
        )}
        <Copy guest={guest} />
        <Acts guest={guest} />
      </BlockStack>
    </Card>
  )
}

/** Whether they have it in hand that we received it; where not, why, and what a person can do. */
const Copy = ({ guest: { id, reference, copy, copySentAt } }: { guest: GuestView }) => {
  const { moment } = useMerchantTime()
  const fetcher = useFetcher<typeof action>()
  const isToSend = copy === 'held' || copy === 'failed'
  return (
    <BlockStack gap="200">
      <div aria-live="polite">
        <Text as="p" {...(isToSend || copy === 'none' ? { tone: 'caution' as const } : {})}>
          {words(`guests.copy.${copy}`, { at: copySentAt === undefined ? '' : moment(copySentAt) })}
        </Text>
      </div>
      {isToSend && (
        <InlineStack>
          <Button
            onClick={() => fetcher.submit({ act: 'copy', id }, { method: 'post' })}
            loading={fetcher.state !== 'idle'}
            accessibilityLabel={words(`guests.copy.sendOf.${copy}`, { reference })}
          >
            {words(`guests.copy.send.${copy}`)}
          </Button>
        </InlineStack>
      )}
    </BlockStack>
  )
}

const Acts = ({ guest: { id, reference, order: typed } }: { guest: GuestView }) => {
  const fetcher = useFetcher<typeof action>()
  const [order, setOrder] = useState(typed)
  const doing = fetcher.state === 'idle' ? undefined : fetcher.formData?.get('act')
  const result = fetcher.state === 'idle' ? fetcher.data?.result : undefined
  const isRefused = result === 'none' || result === 'several'
  const send = (act: 'assign' | 'dealt_with') => () => fetcher.submit({ act, id, order }, { method: 'post' })
  return (
    <BlockStack gap="300">
      <TextField
        label={words('guests.assign.label')}
        helpText={words('guests.assign.help')}
        value={order}
        onChange={setOrder}
        autoComplete="off"
        error={isRefused && words(`guests.assign.${result}`)}
      />
      <InlineStack gap="200">
        <Button
          onClick={send('assign')}
          loading={doing === 'assign'}
          accessibilityLabel={words('guests.assign.of', { reference })}
        >
          {words('guests.assign.yes')}
        </Button>
        <Button
          variant="tertiary"
          onClick={send('dealt_with')}
          loading={doing === 'dealt_with'}
          accessibilityLabel={words('guests.dealtWithOf', { reference })}
        >
          {words('guests.dealtWith')}
        </Button>
      </InlineStack>
    </BlockStack>
  )
}
