import { useFetcher } from '@remix-run/react'
import { BlockStack, Button, InlineStack, TextField } from '@shopify/polaris'
import { useState } from 'react'
import { words } from '../../locales/admin-words.ts'
import type { GuestView } from '../../returns/merchant/list-guests.ts'
import type { action } from './route.tsx'

type Named = Pick<GuestView, 'id' | 'reference'>
type DealtProps = Named & { isOpen: boolean; setOpen: (isOpen: boolean) => void }

/** That it is settled in another way, and how: asked for, since nobody sees the statement among the others then. */
export const DealtForm = ({ id, reference, isOpen, setOpen }: DealtProps) => {
  const fetcher = useFetcher<typeof action>()
  const [reason, setReason] = useState('')
  const result = fetcher.state === 'idle' ? fetcher.data?.result : undefined
  const isRefused = result === 'reason_required' || result === 'reason_too_long'
  if (!isOpen)
    return (
      <InlineStack>
        <Button
          variant="tertiary"
          onClick={() => setOpen(true)}
          accessibilityLabel={words('guests.dealtWith.openOf', { reference })}
        >
          {words('guests.dealtWith.open')}
        </Button>
      </InlineStack>
    )
  return (
    <BlockStack gap="300">
      <TextField
        label={words('guests.dealtWith.label')}
        helpText={words('guests.dealtWith.help')}
        value={reason}
        onChange={setReason}
        multiline={2}
        autoComplete="off"
        autoFocus
        error={isRefused && words(`guests.dealtWith.${result}`)}
      />
      <InlineStack gap="200">
        <Button
          variant="primary"
          onClick={() => fetcher.submit({ act: 'dealt_with', id, reason }, { method: 'post' })}
          loading={fetcher.state !== 'idle'}
          accessibilityLabel={words('guests.dealtWith.yesOf', { reference })}
        >
          {words('guests.dealtWith.yes')}
        </Button>
        <Button onClick={() => setOpen(false)}>{words('action.cancel')}</Button>
      </InlineStack>
    </BlockStack>
  )
}

export const PutBack = ({ id, reference }: Named) => {
  const fetcher = useFetcher<typeof action>()
  return (
    <InlineStack>
      <Button
        onClick={() => fetcher.submit({ act: 'put_back', id }, { method: 'post' })}
        loading={fetcher.state !== 'idle'}
        accessibilityLabel={words('guests.dealtWith.backOf', { reference })}
      >
        {words('guests.dealtWith.back')}
      </Button>
    </InlineStack>
  )
}
