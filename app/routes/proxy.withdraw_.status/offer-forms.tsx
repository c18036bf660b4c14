import type { DeductionOffer } from '../../returns/buyer/buyer-wire.ts'
import { WORDS_LENGTH } from '../../returns/guest/typed-act.ts'
import { TextField } from '../proxy.withdraw/text-field.tsx'
import { ActForm, type CaseForms, Means, problemOf, typedOf } from './act-form.tsx'
import { Choices } from './choices.tsx'

/** What the shop offers, and every answer to it with what it means. */
export const OfferForms = ({ forms }: { forms: CaseForms }) =>
  forms.told.can.answer.map((offer) => <OfferForm key={offer.id} offer={offer} forms={forms} />)

const choicesOf = ({ agree, disagree, object }: DeductionOffer) =>
  [
    { value: 'agreed', ...agree },
    { value: 'disagreed', ...disagree },
    { value: 'goods_back', ...object },
  ].map(({ means, ...choice }) => ({ ...choice, means: <Means says={means} /> }))

function OfferForm({ offer, forms }: { offer: DeductionOffer; forms: CaseForms }) {
  const { t } = forms
  const typed = typedOf(forms, 'answer', offer.id)
  return (
    <div style={{ borderLeft: '4px solid', padding: '0 0 0 1em', margin: '1em 0' }}>
      <h3 style={{ margin: '0 0 0.25em' }}>{t('guest:act.offer.heading')}</h3>
      <Means says={offer.says} />
      <ActForm forms={forms} kind="answer" offerId={offer.id} submit={t('guest:act.offer.submit')}>
        <Choices
          id={`answer-${offer.id}`}
          name="answer"
          type="radio"
          legend={t('guest:act.offer.question')}
          problem={typed && problemOf(forms, 'answer')}
          choices={choicesOf(offer)}
          chosen={typed === undefined ? [] : [typed.answer]}
        />
        <TextField
          name="words"
          id={`words-${offer.id}`}
          value={typed?.words ?? ''}
          label={t('guest:act.offer.words')}
          problem={typed && problemOf(forms, 'words')}
          maxLength={WORDS_LENGTH}
          rows={3}
        />
      </ActForm>
    </div>
  )
}
