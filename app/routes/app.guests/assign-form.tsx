import { useFetcher } from '@remix-run/react'
import { BlockStack, Button, InlineStack, TextField } from '@shopify/polaris'
import { useState } from 'react'
import { words } from '../../locales/admin-words.ts'
import type { GuestView } from '../../returns/merchant/list-guests.ts'
import type { action } from './route.tsx'

type AssignProps = Pick<GuestView, 'id' | 'reference' | 'order'> & {
  /** Saying it is the next thing to do. */
  isNext: boolean
}

/** Which order is meant. */
export const AssignForm = ({ id, reference, order: typed, isNext }: AssignProps) => {
  const fetcher = useFetcher<typeof action>()
  const [order, setOrder] = useState(typed)
  const result = fetcher.state === 'idle' ? fetcher.data?.result : undefined
  const isRefused = result === 'none' || result === 'several'
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
      <InlineStack>
        <Button
          onClick={() => fetcher.submit({ act: 'assign', id, order }, { method: 'post' })}
          loading={fetcher.state !== 'idle'}
          {...(isNext ? { variant: 'primary' as const } : {})}
          accessibilityLabel={words('guests.assign.of', { reference })}
        >
          {words('guests.assign.yes')}
        </Button>
      </InlineStack>
    </BlockStack>
  )
}
