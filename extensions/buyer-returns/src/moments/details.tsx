import { typedIn } from '../field-event.ts'
import type { Details } from '../form.ts'
import { faultsShown } from '../parts/failure.tsx'
import type { Returns } from '../use-returns.ts'
import type { BuyerPreview } from '../wire.ts'
import { Choices } from './report.tsx'

interface Props {
  preview: BuyerPreview
  returns: Returns
}

/** Where the money goes, where that is a choice: never asked of who gets it back the way they paid. */
export function Account({ preview: { account }, returns: { form, dispatch } }: Props) {
  if (!account) return null
  const { repaidBy, holder, iban } = form.details
  const faults = faultsShown(form)
  const set = (change: Partial<Details>) => dispatch({ act: 'detailed', change })
  return (
    <s-section accessibilityLabel={account.label}>
      <s-stack gap="base">
        <Choices
          label={account.label}
          name="repaid-by"
          choices={[
            { value: 'account', label: account.name },
            { value: 'ask', label: account.ask },
          ]}
          chosen={repaidBy}
          onChoose={(chosen) => set({ repaidBy: chosen })}
        />
        {repaidBy === 'account' ? (
          <>
            <s-text-field
              label={account.holder}
              autocomplete="name"
              maxLength={140}
              value={holder}
              error={faults['repayment.holder'] ?? ''}
              onChange={(event) => set({ holder: typedIn(event) })}
            />
            <s-text-field
              label={account.iban}
              autocomplete="off"
              maxLength={60}
              value={iban}
              error={faults['repayment.iban'] ?? ''}
              onChange={(event) => set({ iban: typedIn(event) })}
            />
            <s-paragraph color="subdued">{account.consent}</s-paragraph>
          </>
        ) : null}
      </s-stack>
    </s-section>
  )
}

/** On which channel the answer comes: by e-mail, unless they would rather have it elsewhere. */
export function AnswerBy({ preview: { answerBy }, returns: { form, dispatch } }: Props) {
  const { answerBy: chosen, number } = form.details
  return (
    <s-section accessibilityLabel={answerBy.label}>
      <s-stack gap="base">
        <Choices
          label={answerBy.label}
          name="answer-by"
          choices={[
            { value: 'email', label: answerBy.email },
            { value: 'whatsapp', label: answerBy.whatsapp },
          ]}
          chosen={chosen}
          onChoose={(kind) => dispatch({ act: 'detailed', change: { answerBy: kind } })}
        />
        {chosen === 'whatsapp' ? (
          <s-phone-field
            label={answerBy.number}
            autocomplete="tel"
            value={number}
            error={faultsShown(form)['answerBy.number'] ?? ''}
            onChange={(event) => dispatch({ act: 'detailed', change: { number: typedIn(event) } })}
          />
        ) : null}
      </s-stack>
    </s-section>
  )
}
