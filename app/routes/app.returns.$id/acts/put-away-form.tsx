import { BlockStack, Button, FormLayout, InlineStack, Select } from '@shopify/polaris'
import { useState } from 'react'
import { words } from '../../../locales/admin-words.ts'
import type { HereLine } from '../../../returns/merchant/goods-view.ts'
import { PUT_AWAY } from './read-goods.ts'
import type { Acting } from './use-act.ts'
import { useLocations } from './use-locations.ts'

/** What becomes of what came back, item by item: Shopify is told with the refund, or at once where that is made. */
export const PutAwayForm = ({ here, act }: { here: readonly HereLine[]; act: Acting }) => (
  <BlockStack gap="400">
    {here.map((line) => (
      <PutAwayLine key={line.key} line={line} act={act} />
    ))}
  </BlockStack>
)

const HELP = { none: 'help', some: 'helpSome', all: 'helpAtOnce' } as const

const PutAwayLine = ({ line, act }: { line: HereLine; act: Acting }) => {
  const { key, title, chosen, toldAtOnce = 'none' } = line
  const [disposition, setDisposition] = useState<string>(chosen?.disposition ?? PUT_AWAY[0])
  const [picked, setPicked] = useState(chosen?.locationId)
  const isRestocked = disposition === 'restocked'
  const { locations, why } = useLocations(isRestocked)
  const locationId = picked ?? locations?.[0]?.id ?? ''
  return (
    <BlockStack gap="300">
      <FormLayout>
        <Select
          label={words('case.putAway.what', { item: title })}
          helpText={words(`case.putAway.${HELP[toldAtOnce]}`)}
          options={PUT_AWAY.map((value) => ({ value, label: words(`case.putAway.${value}`) }))}
          value={disposition}
          onChange={setDisposition}
        />
        {isRestocked && (
          <Select
            label={words('case.putAway.where')}
            options={(locations ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={locationId}
            onChange={setPicked}
            disabled={locations === undefined}
            {...(why === undefined ? act.errorOf('location') : { error: words(`case.refusal.${why}`) })}
          />
        )}
      </FormLayout>
      <InlineStack>
        <Button
          loading={act.pending === 'dispose'}
          disabled={isRestocked && locationId === ''}
          onClick={() => act.send('dispose', { key: String(key), disposition, locationId })}
        >
          {words('case.putAway.save')}
        </Button>
      </InlineStack>
    </BlockStack>
  )
}
