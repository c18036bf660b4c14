import { typedIn } from '../field-event.ts'
import type { Returns } from '../use-returns.ts'
import type { BuyerItem, Day } from '../wire.ts'

/** "When did it arrive?", where no carrier said so and it matters; what it changes shows in the line above. */
export function Arrival({ item: { arrival, unit }, returns }: { item: BuyerItem; returns: Returns }) {
  const answered = returns.form.arrivedOn[unit]
  if (!arrival) return null
  return (
    <s-stack gap="small-300">
      <s-date-field
        label={arrival.question}
        allow={`${arrival.from}--${arrival.until}`}
        value={answered ?? ''}
        error={arrival.error ?? ''}
        onChange={(event) => {
          const day = typedIn(event) as Day
          if (day) returns.dispatch({ act: 'arrived', unit, day })
        }}
      />
      <s-text color="subdued">{arrival.hint}</s-text>
    </s-stack>
  )
}
