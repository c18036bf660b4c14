import { BlockStack, Card, Text } from '@shopify/polaris'
import { useState } from 'react'
import { words } from '../../locales/admin-words.ts'
import type { GuestView } from '../../returns/merchant/list-guests.ts'
import { useMerchantTime } from '../../ui/merchant-time.tsx'
import { AssignForm } from './assign-form.tsx'
import { CopySentOrNot } from './copy-sent-or-not.tsx'
import { DealtForm, PutBack } from './dealt-form.tsx'
import { type GuestActing, useGuestAct } from './use-guest-act.ts'

interface GuestProps {
  guest: GuestView
  /** One of those that were dealt with. */
  isDealt: boolean
}

export const Guest = (props: GuestProps) => <GuestCard {...props} act={useGuestAct(props.guest.id)} />

/** What was typed, as text; below it what a person can do, the next thing first of all. */
export const GuestCard = ({ guest, isDealt, act }: GuestProps & { act: GuestActing }) => {
  const { moment } = useMerchantTime()
  const { reference, order, copy, dealt } = guest
  const [isDealing, setDealing] = useState(false)
  // What the buyer was not told is late already; whose it is can wait for it.
  const next = isDealing ? 'deal' : copy === 'held' ? 'copy' : 'assign'
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {words('guests.heading', { reference, received: moment(guest.receivedAt) })}
        </Text>
        <AsTyped guest={guest} />
        {dealt && (
          <Text as="p" breakWord>
            {words('guests.dealtWith.told', {
              at: moment(dealt.at),
              staff: dealt.by,
              reason: dealt.reason,
            })}
          </Text>
        )}
        {isDealt ? (
          <PutBack {...{ reference, act }} />
        ) : (
          <>
            <CopySentOrNot {...{ guest, act }} isNext={next === 'copy'} />
            <AssignForm {...{ reference, order, act }} isNext={next === 'assign'} />
            <DealtForm {...{ reference, act }} isOpen={isDealing} setOpen={setDealing} />
          </>
        )}
      </BlockStack>
    </Card>
  )
}

const AsTyped = ({ guest }: { guest: GuestView }) => {
  const { moment } = useMerchantTime()
  return (
    <>
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
      {guest.isCrowded && (
        <Text as="p" tone="subdued">
          {words('guests.crowded')}
        </Text>
      )}
    </>
  )
}
