import { useState } from 'preact/hooks'
import { chosenIn, typedIn } from '../field-event.ts'
import { Sentence } from '../parts/sentence.tsx'
import type { BuyerCaseInFull, DeductionOffer } from '../wire.ts'
import { useWords } from '../words.ts'
import { ActFailure } from './act-failure.tsx'
import type { OwnCase } from './use-case.ts'

interface Props {
  own: OwnCase
  told: BuyerCaseInFull
}

export const Offers = ({ own, told }: Props) => (
  <>
    {told.can.answer.map((offer) => (
      <Offer key={offer.id} own={own} offer={offer} seen={told.seen} />
    ))}
  </>
)

type Answer = 'agreed' | 'goods_back'

/** The offer, its two answers, and what the chosen one means before it is sent. */
function Offer({ own, offer, seen }: { own: OwnCase; offer: DeductionOffer; seen: number }) {
  const t = useWords()
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [words, setWords] = useState('')
  const choose = (chosen: string | undefined) => {
    if (chosen === 'agreed' || chosen === 'goods_back') setAnswer(chosen)
  }
  const chosen = answer === 'agreed' ? offer.agree : offer.object
  const submit = () => {
    if (answer === null) return
    const said = answer === 'goods_back' && words.trim() !== '' ? { words: words.trim() } : {}
    own.act({ kind: 'answer', offerId: offer.id, answer, seen, ...said })
  }
  return (
    <s-section heading={t('offer.heading')}>
      <s-stack gap="base">
        {offer.says.map((sentence, index) => (
          <Sentence key={index} parts={sentence} />
        ))}
        <s-choice-list
          label={t('offer.question')}
          name={offer.id}
          variant="grid"
          values={answer === null ? [] : [answer]}
          onChange={(event) => choose(chosenIn(event))}
        >
          <s-choice value="agreed">{offer.agree.label}</s-choice>
          <s-choice value="goods_back">{offer.object.label}</s-choice>
        </s-choice-list>
        <s-stack accessibilityRole="status" gap="small">
          {answer ? chosen.means.map((sentence, index) => <Sentence key={index} parts={sentence} />) : null}
        </s-stack>
        {answer === 'goods_back' ? (
          <s-text-area
            label={t('offer.why')}
            rows={3}
            maxLength={1000}
            value={words}
            onInput={(event) => setWords(typedIn(event))}
          />
        ) : null}
        <ActFailure own={own} of="answer" />
        {answer ? (
          <s-stack direction="inline">
            <s-button variant="primary" loading={own.waiting === 'answer'} onClick={submit}>
              {t('offer.submit')}
            </s-button>
          </s-stack>
        ) : null}
      </s-stack>
    </s-section>
  )
}
