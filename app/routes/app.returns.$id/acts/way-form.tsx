import { BlockStack, Button, FormLayout, InlineStack, Select } from '@shopify/polaris'
import { useState } from 'react'
import { words } from '../../../locales/admin-words.ts'
import type { CarryOutView } from '../../../returns/merchant/carry-out-view.ts'
import { TrackingFields } from './tracking-fields.tsx'
import type { Acting } from './use-act.ts'

/** You arranged the way back: the parcel's number, which Shopify shows to the buyer beside the return. */
export const WayForm = ({ ways, act }: { ways: CarryOutView['ways']; act: Acting }) => {
  const [first] = ways
  const [typed, setTyped] = useState({
    returnId: first?.returnId ?? '',
    number: first?.tracking?.number ?? '',
    carrier: first?.tracking?.carrier ?? '',
  })
  const set = (name: keyof typeof typed) => (value: string) => setTyped({ ...typed, [name]: value })
  return (
    <BlockStack gap="300">
      <FormLayout>
        {ways.length > 1 && (
          <Select
            label={words('case.way.return')}
            options={ways.map(({ returnId, name }) => ({ value: returnId, label: name }))}
            value={typed.returnId}
            onChange={set('returnId')}
          />
        )}
        <TrackingFields label={words('case.way.number')} {...{ ...typed, set, act }} />
      </FormLayout>
      <InlineStack>
        <Button loading={act.pending === 'way'} onClick={() => act.send('way', typed)}>
          {words('case.way.save')}
        </Button>
      </InlineStack>
    </BlockStack>
  )
}
