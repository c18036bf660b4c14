/** What somebody without an account can do on a case of theirs: the same acts as in the account, folded until they are wanted. */
import { PARCEL_LENGTH, WORDS_LENGTH } from '../../returns/guest/typed-act.ts'
import { TextField } from '../proxy.withdraw/text-field.tsx'
import { ActForm, type CaseForms, Folded, Means, problemOf, typedOf } from './act-form.tsx'
import { Choices } from './choices.tsx'

export const CaseFormList = ({ forms }: { forms: CaseForms }) => (
  <div style={{ margin: '1.5em 0 0' }}>
    <SendForm forms={forms} />
    <WriteForm forms={forms} />
    <TakeBackForm forms={forms} />
  </div>
)

function SendForm({ forms }: { forms: CaseForms }) {
  const { told, t } = forms
  const { send } = told.can
  if (send === undefined) return null
  const typed = typedOf(forms, 'send')
  const field = (name: 'parcel' | 'carrier' | 'receipt') => ({
    ...{ name, id: `${name}-${told.reference}`, value: typed?.[name] ?? '', maxLength: PARCEL_LENGTH },
    ...{ label: t(`guest:act.send.${name}`), problem: typed && problemOf(forms, name) },
  })
  const keys = send.items.map(({ key }) => `${key}`)
  return (
    <Folded title={t('guest:act.send.heading')} isOpen={typed !== undefined}>
      <Means says={send.means} />
      <ActForm forms={forms} kind="send" submit={t('guest:act.send.submit')}>
        {send.items.length === 1 ? (
          <input type="hidden" name="keys" value={keys[0]} />
        ) : (
          <Choices
            id={`keys-${told.reference}`}
            name="keys"
            type="checkbox"
            legend={t('guest:act.send.items')}
            problem={typed && problemOf(forms, 'keys')}
            choices={send.items.map(({ key, title, quantity }) => ({
              ...{ value: `${key}`, label: `${quantity} × ${title}` },
            }))}
            chosen={typed?.keys ?? keys}
          />
        )}
        <TextField {...field('parcel')} help={{ autoComplete: 'off' }} />
        <TextField {...field('carrier')} />
        <TextField {...field('receipt')} hint={t('guest:act.send.receiptHint')} />
      </ActForm>
    </Folded>
  )
}

function WriteForm({ forms }: { forms: CaseForms }) {
  const { told, t } = forms
  const typed = typedOf(forms, 'write')
  return (
    <Folded
      title={t('guest:act.write.heading')}
      isOpen={typed !== undefined || told.questions.some(({ isOfSending }) => !isOfSending)}
    >
      {told.written.map(({ on, words }, index) => (
        <div key={index} style={{ borderLeft: '1px solid', padding: '0 0 0 1em', margin: '0.5em 0' }}>
          <small>{t('guest:act.write.on', { date: on })}</small>
          <p style={{ margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{words}</p>
        </div>
      ))}
      <ActForm forms={forms} kind="write" submit={t('guest:act.write.submit')}>
        <TextField
          name="words"
          id={`words-${told.reference}`}
          value={typed?.words ?? ''}
          label={t('guest:act.write.label')}
          problem={typed && problemOf(forms, 'words')}
          maxLength={WORDS_LENGTH}
          rows={4}
        />
      </ActForm>
    </Folded>
  )
}

/** What it means stands between wanting to and doing it. */
function TakeBackForm({ forms }: { forms: CaseForms }) {
  const { told, t } = forms
  const { takeBack } = told.can
  if (takeBack === undefined) return null
  return (
    <Folded title={t('guest:act.takeBack.heading')} isOpen={typedOf(forms, 'take_back') !== undefined}>
      <Means says={takeBack.means} />
      <ActForm forms={forms} kind="take_back" submit={t('guest:act.takeBack.confirm')}>
        {null}
      </ActForm>
    </Folded>
  )
}
