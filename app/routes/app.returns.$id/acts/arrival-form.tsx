import { BlockStack, Button, FormLayout, InlineError, InlineStack, Select, TextField } from '@shopify/polaris'
import { useState } from 'react'
import { words } from '../../../locales/admin-words.ts'
import type { AwaitedLine } from '../../../returns/merchant/carry-out-view.ts'
import type { Acting } from './use-act.ts'

const CAME = ['whole', 'damaged', 'missing'] as const

interface ArrivalFormProps {
  awaited: readonly AwaitedLine[]
  act: Acting
  /** Of a page's buttons one is primary. */
  isPrimary: boolean
}

/** A parcel is there: how each thing came, and how many of those that are several. */
export const ArrivalForm = ({ awaited, act, isPrimary }: ArrivalFormProps) => {
  const [typed, setTyped] = useState(() => asWhole(awaited))
  const set = (name: string) => (value: string) => setTyped((before) => ({ ...before, [name]: value }))
  const { error: nothing } = act.errorOf('pieces')
  return (
    <BlockStack gap="300">
      {awaited.map(({ key, title, left }) => {
        const came = typed[`came.${key}`] ?? ''
        return (
          <FormLayout key={key}>
            <Select
              label={words('case.arrival.came', { item: title })}
              options={CAME.map((value) => ({ value, label: words(`case.arrival.${value}`) }))}
              value={came}
              onChange={set(`came.${key}`)}
            />
            {left > 1 && came !== 'missing' && (
              <TextField
                label={words('case.arrival.howMany', { left, item: title })}
                type="number"
                min={1}
                max={left}
                value={typed[`arrived.${key}`] ?? ''}
                onChange={set(`arrived.${key}`)}
                autoComplete="off"
                {...act.errorOf(`arrived.${key}`)}
              />
            )}
          </FormLayout>
        )
      })}
      {nothing && <InlineError message={nothing} fieldID="arrival" />}
      <InlineStack>
        <Button
          {...(isPrimary ? { variant: 'primary' as const } : {})}
          loading={act.pending === 'arrive'}
          onClick={() => act.send('arrive', { ...typed, keys: awaited.map(({ key }) => key).join() })}
        >
          {words('case.arrival.mark')}
        </Button>
      </InlineStack>
    </BlockStack>
  )
}

/** What is most likely: everything that is still away has come, and is whole. */
const asWhole = (awaited: readonly AwaitedLine[]): Record<string, string> =>
  Object.fromEntries(
    awaited.flatMap(({ key, left }) => [
      [`came.${key}`, 'whole'],
      [`arrived.${key}`, String(left)],
    ]),
  )
