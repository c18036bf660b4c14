import { BlockStack, Button, InlineStack, TextField } from '@shopify/polaris'
import { useState } from 'react'
import { words } from '../../locales/admin-words.ts'
import type { GuestView } from '../../returns/merchant/list-guests.ts'
import type { GuestActing } from './use-guest-act.ts'

type Named = Pick<GuestView, 'reference'> & { act: GuestActing }
type DealtProps = Named & { isOpen: boolean; setOpen: (isOpen: boolean) => void }

/** That it is settled in another way, and how: asked for, since nobody sees the statement among the others then. */
export const DealtForm = ({ reference, act, isOpen, setOpen }: DealtProps) => {
  const [reason, setReason] = useState('')
  const { result } = act
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
          onClick={() => act.send('dealt_with', { reason })}
          loading={act.doing === 'dealt_with'}
          accessibilityLabel={words('guests.dealtWith.yesOf', { reference })}
        >
          {words('guests.dealtWith.yes')}
        </Button>
        <Button onClick={() => setOpen(false)}>{words('action.cancel')}</Button>
      </InlineStack>
    </BlockStack>
  )
}

export const PutBack = ({ reference, act }: Named) => {
  return (
    <InlineStack>
      <Button
        onClick={() => act.send('put_back')}
        loading={act.doing === 'put_back'}
        accessibilityLabel={words('guests.dealtWith.backOf', { reference })}
      >
        {words('guests.dealtWith.back')}
      </Button>
    </InlineStack>
  )
}
