import { chosenIn, typedIn } from '../field-event.ts'
import type { Pick } from '../form.ts'
import { mainOptions, pickable } from '../item.ts'
import { itemFaults } from '../parts/failure.tsx'
import { Sentence } from '../parts/sentence.tsx'
import type { Returns } from '../use-returns.ts'
import type { BuyerItem, BuyerOption, WireRemedy } from '../wire.ts'
import { useWords } from '../words.ts'
import { Kind, Report } from './report.tsx'

/** The longest note the server takes. */
const NOTE_MAX = 1000

interface Props {
  item: BuyerItem
  pick: Pick
  returns: Returns
}

/**
 * What the buyer wants of an item they chose; only what is really a choice is asked. The server's sentence about an
 * option names the money for all of the item, so it is shown when all is wanted; Check has it for any number.
 */
export function PickPanel({ item, pick, returns }: Props) {
  const option = pickable(item).find(({ remedy }) => remedy === pick.remedy)
  if (!option) return null
  const faults = itemFaults(item.unit, returns.form)
  const { quantity: _, note: __, ...others } = faults
  return (
    <s-box background="subdued" borderRadius="base" padding="base">
      <s-stack gap="base">
        <Wish item={item} option={option} returns={returns} />
        <s-stack>
          {pick.quantity === item.quantity ? <Sentence parts={option.detail} /> : null}
          <Faults messages={Object.values(others)} />
        </s-stack>
        <Quantity item={item} pick={pick} error={faults.quantity} returns={returns} />
        {option.report ? <Kind item={item} report={option.report} pick={pick} returns={returns} /> : null}
        <Note option={option} item={item} pick={pick} error={faults.note} returns={returns} />
        {option.report ? <Report item={item} report={option.report} pick={pick} returns={returns} /> : null}
      </s-stack>
    </s-box>
  )
}

function Faults({ messages }: { messages: string[] }) {
  return (
    <s-stack accessibilityRole="alert">
      {messages.map((message) => (
        <s-text key={message} tone="critical">
          {message}
        </s-text>
      ))}
    </s-stack>
  )
}

/** Money back, swap or repair: asked only where more than one is open. The guarantee was its own door, and so was insisting. */
function Wish({ item, option, returns }: { item: BuyerItem; option: BuyerOption; returns: Returns }) {
  const t = useWords()
  const options = mainOptions(item)
  if (!options.includes(option) || options.length < 2) return <s-text type="strong">{option.label}</s-text>
  const choose = (remedy: WireRemedy | undefined) => {
    if (remedy) returns.dispatch({ act: 'changed', unit: item.unit, change: { remedy } })
  }
  return (
    <s-choice-list
      label={t('choose.wish')}
      name={`${item.unit}-remedy`}
      values={[option.remedy]}
      onChange={(event) => choose(options.find(({ remedy }) => remedy === chosenIn(event))?.remedy)}
    >
      {options.map(({ remedy, label }) => (
        <s-choice key={remedy} value={remedy}>
          {label}
        </s-choice>
      ))}
    </s-choice-list>
  )
}

type FieldProps = Props & { error: string | undefined }

function Quantity({ item, pick, error, returns }: FieldProps) {
  const t = useWords()
  if (item.quantity < 2) return error ? <s-text tone="critical">{error}</s-text> : null
  const set = (typed: string) => {
    const quantity = Math.min(item.quantity, Math.max(1, Math.trunc(Number(typed)) || 1))
    returns.dispatch({ act: 'changed', unit: item.unit, change: { quantity } })
  }
  return (
    <s-number-field
      label={t('choose.quantity', { max: item.quantity })}
      controls="stepper"
      inputMode="numeric"
      min={1}
      max={item.quantity}
      step={1}
      value={String(pick.quantity)}
      error={error ?? ''}
      onChange={(event) => set(typedIn(event))}
    />
  )
}

function Note({ option, item, pick, error, returns }: FieldProps & { option: BuyerOption }) {
  if (!option.noteLabel) return null
  return (
    <s-text-area
      label={option.noteLabel}
      rows={3}
      maxLength={NOTE_MAX}
      value={pick.note}
      error={error ?? ''}
      onInput={(event) =>
        returns.dispatch({ act: 'changed', unit: item.unit, change: { note: typedIn(event) } })
      }
    />
  )
}
