import { useState } from 'preact/hooks'
import { typedIn } from '../field-event.ts'
import type { BuyerCaseInFull } from '../wire.ts'
import { useWords } from '../words.ts'
import { ActFailure } from './act-failure.tsx'
import type { OwnCase } from './use-case.ts'

type Asked = NonNullable<BuyerCaseInFull['can']['account']>

/** Where the money is to go that cannot go back the way it was paid, as long as nobody knows. */
export function AccountForm({ own, told }: { own: OwnCase; told: BuyerCaseInFull }) {
  return told.can.account ? <Form own={own} asked={told.can.account} /> : null
}

function Form({ own, asked }: { own: OwnCase; asked: Asked }) {
  const t = useWords()
  const [typed, set] = useState({ holder: '', iban: '' })
  const wrong = faultsOf(own)
  const field = (name: keyof typeof typed) => ({
    ...{ label: asked[name], value: typed[name], error: wrong[name] ?? '' },
    onInput: (event: Event) => set((before) => ({ ...before, [name]: typedIn(event) })),
  })
  const isFirst = own.told?.can.answer.length === 0 && !own.told.can.send
  return (
    <s-section heading={asked.label}>
      <s-stack gap="base">
        <s-text-field {...field('holder')} autocomplete="name" maxLength={140} />
        <s-text-field {...field('iban')} autocomplete="off" maxLength={60} />
        <s-paragraph color="subdued">{asked.consent}</s-paragraph>
        {Object.keys(wrong).length === 0 ? <ActFailure own={own} of="name_account" /> : null}
        <s-stack direction="inline">
          <s-button
            variant={isFirst ? 'primary' : 'secondary'}
            loading={own.waiting === 'name_account'}
            onClick={() => own.act({ kind: 'name_account', ...typed })}
          >
            {t('account.submit')}
          </s-button>
        </s-stack>
      </s-stack>
    </s-section>
  )
}

/** What the server finds wrong stands at the field it is about. */
function faultsOf({ failure }: OwnCase): Record<string, string> {
  if (failure?.of !== 'name_account' || !('answer' in failure.refusal)) return {}
  const fields = failure.refusal.answer?.fields ?? []
  return Object.fromEntries(fields.map(({ path, message }) => [path, message]))
}
