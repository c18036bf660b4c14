import { BlockStack, Box, Checkbox, FormLayout, Select, TextField } from '@shopify/polaris'
import { words } from '../../locales/admin-words.ts'
import { isAboutDefect, NO_DEFECT } from '../../returns/staff/defect-choices.ts'
import type { StatableItem } from '../../returns/staff/statable-order.ts'
import { DefectFields } from './defect-fields.tsx'
import type { Entry, TypedItem } from './use-entry.ts'

interface StatedItemProps {
  item: StatableItem
  entry: Entry
  /** The shop's calendar day, `YYYY-MM-DD`. */
  today: string
}

/** One item; once it is chosen, how many and what for. What the buyer did not say of it is left open. */
export const StatedItem = ({ item, entry, today }: StatedItemProps) => {
  const { itemOf, setItem, errorOf } = entry
  const { unit, quantity, wishes, question } = item
  const typed = itemOf(unit)
  const set = (field: keyof TypedItem) => (value: string) =>
    typed && setItem(unit, { ...typed, [field]: value })
  return (
    <BlockStack gap="200">
      <Checkbox
        label={nameOf(item)}
        helpText={standingOf(item)}
        checked={typed !== undefined}
        onChange={(isChosen) => setItem(unit, isChosen ? asMostLikely(item) : undefined)}
      />
      {typed && (
        <Box paddingInlineStart="600">
          <FormLayout>
            {quantity > 1 && (
              <TextField
                label={words('entry.item.quantity', { quantity, item: nameOf(item) })}
                type="number"
                min={1}
                max={quantity}
                value={typed.quantity}
                onChange={set('quantity')}
                autoComplete="off"
                {...errorOf(`quantity.${unit}`, { quantity })}
              />
            )}
            <Select
              label={words('entry.item.wish', { item: nameOf(item) })}
              options={wishes.map((value) => ({ value, label: words(`entry.wish.${value}`) }))}
              value={typed.wish}
              onChange={set('wish')}
              {...errorOf(`wish.${unit}`)}
            />
            {isAboutDefect(typed.wish) && (
              <DefectFields
                {...{ unit, typed, set, errorOf }}
                item={nameOf(item)}
                until={entry.typed.sentOn || today}
              />
            )}
            {question && (
              <Select
                label={question.text}
                helpText={words('entry.item.questionHelp')}
                options={[
                  { value: '', label: words('entry.item.notSaid') },
                  { value: 'true', label: question.yes },
                  { value: 'false', label: question.no },
                ]}
                value={typed.answer}
                onChange={set('answer')}
              />
            )}
          </FormLayout>
        </Box>
      )}
    </BlockStack>
  )
}

const nameOf = ({ title, variant }: StatableItem): string => (variant ? `${title} (${variant})` : title)

function standingOf({ quantity, left, isShipped }: StatableItem): string {
  const counted = words(left < quantity ? 'entry.item.left' : 'entry.item.ordered', { count: quantity, left })
  return isShipped ? counted : `${counted} ${words('entry.item.notShipped')}`
}

/** All that is left of it, and the wish that gives the buyer most. */
const asMostLikely = ({ left, wishes }: StatableItem): TypedItem => ({
  ...{ quantity: String(Math.max(1, left)), wish: wishes[0] ?? '', answer: '' },
  ...NO_DEFECT,
})
