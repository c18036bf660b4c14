import { BlockStack, Button, InlineStack, TextField } from '@shopify/polaris'
import { useState } from 'react'
import { words } from '../../locales/admin-words.ts'
import type { GuestView } from '../../returns/merchant/list-guests.ts'
import type { GuestActing } from './use-guest-act.ts'

type AssignProps = Pick<GuestView, 'reference' | 'order'> & {
  act: GuestActing
  /** Saying it is the next thing to do. */
  isNext: boolean
}

/** Which order is meant. */
export const AssignForm = ({ reference, order: typed, act, isNext }: AssignProps) => {
  const [order, setOrder] = useState(typed)
  const { result } = act
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
          onClick={() => act.send('assign', { order })}
          loading={act.doing === 'assign'}
          {...(isNext ? { variant: 'primary' as const } : {})}
          accessibilityLabel={words('guests.assign.of', { reference })}
        >
          {words('guests.assign.yes')}
        </Button>
      </InlineStack>
    </BlockStack>
  )
}
