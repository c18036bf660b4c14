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

/** Whoever says no may say why. */
const ANSWERS = [
  { answer: 'agreed', as: 'agree', takesWords: false },
  { answer: 'disagreed', as: 'disagree', takesWords: true },
  { answer: 'goods_back', as: 'object', takesWords: true },
] as const

/** The offer, its answers, and what the chosen one means before it is sent. */
function Offer({ own, offer, seen }: { own: OwnCase; offer: DeductionOffer; seen: number }) {
  const t = useWords()
  const [named, setNamed] = useState<string | undefined>(undefined)
  const [words, setWords] = useState('')
  const chosen = ANSWERS.find(({ answer }) => answer === named)
  const submit = () => {
    if (!chosen) return
    const said = chosen.takesWords && words.trim() !== '' ? { words: words.trim() } : {}
    own.act({ kind: 'answer', offerId: offer.id, answer: chosen.answer, seen, ...said })
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
          values={chosen ? [chosen.answer] : []}
          onChange={(event) => setNamed(chosenIn(event))}
        >
          {ANSWERS.map(({ answer, as }) => (
            <s-choice key={answer} value={answer}>
              {offer[as].label}
            </s-choice>
          ))}
        </s-choice-list>
        <s-stack accessibilityRole="status" gap="small">
          {chosen
            ? offer[chosen.as].means.map((sentence, index) => <Sentence key={index} parts={sentence} />)
            : null}
        </s-stack>
        {chosen?.takesWords ? (
          <s-text-area
            label={t('offer.why')}
            rows={3}
            maxLength={1000}
            value={words}
            onInput={(event) => setWords(typedIn(event))}
          />
        ) : null}
        <ActFailure own={own} of="answer" />
        {chosen ? (
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
