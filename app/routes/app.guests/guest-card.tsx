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
        <Acts guest={guest} />
      </BlockStack>
    </Card>
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
