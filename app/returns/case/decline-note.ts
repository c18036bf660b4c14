/** What a declined Return says to the buyer, within the 500 characters that Shopify allows. Pure. */
import type { RemedyDecision } from '../../engine/index.ts'
import type { DecisionWords } from '../../locales/decision-words.ts'
import { mainReason } from '../../locales/main-reason.ts'
import type { Thing } from '../../locales/sent-back.ts'
import type { Translate } from '../../locales/translate.ts'

export interface RefusedLine {
  asked: RemedyDecision
  /** What else can be asked for the same thing. */
  others: readonly RemedyDecision[]
  thing: Thing
  words: DecisionWords
}

interface Declined {
  /** None where nothing was decided. */
  refused: readonly RefusedLine[]
  /** What the merchant wrote when they declined. */
  merchant?: string | undefined
  /** Other lines of the same Return are accepted, and go into a new one. */
  isMixed: boolean
}

const LONGEST_NOTE = 500

/** Why, by which clause and provision, what stays open, and that a person reads the answer. */
export const declineNote = ({ refused, merchant, isMixed }: Declined, t: Translate): string =>
  fitting([
    ...(merchant === undefined ? [] : [grounded(merchant, refused, t)]),
    ...new Set(refused.filter(isRefusedByEngine).map((line) => basis(line, t))),
    ...(isMixed ? [t('buyer:decline.mixed')] : []),
    ...new Set(refused.flatMap(staysOpen)),
    t('decision:staysOpen.person'),
  ])

export const isRefusedByEngine = ({ asked }: RefusedLine): boolean => asked.outcome === 'refused'

const basis = ({ asked, thing, words }: RefusedLine, t: Translate): string =>
  because(words.reason(mainReason(asked), thing), asked.citations.map(words.citation), t)

/** A person's reason, with what speaks against the buyer; what the engine had left open is decided now and is no ground. */
function grounded(reason: string, refused: readonly RefusedLine[], t: Translate): string {
  const judged = refused.filter((line) => !isRefusedByEngine(line))
  const citations = judged.flatMap(({ asked, words }) =>
    asked.reasons.filter(({ bears }) => bears === 'against').map(({ citation }) => words.citation(citation)),
  )
  return citations.length === 0 ? reason : because(reason, citations, t)
}

const because = (reason: string, citations: readonly string[], t: Translate): string =>
  t('decision:note.because', { reason, citations: [...new Set(citations)].join(' · ') })

const staysOpen = ({ others, thing, words }: RefusedLine): string[] =>
  others.filter(({ outcome }) => outcome === 'granted').map((one) => words.staysOpen(one, thing))

/** Whole sentences as long as they fit; the first is cut only if it alone is too long (by the gateway, at a word). */
const fitting = ([first = '', ...more]: readonly string[]): string =>
  more.reduce(
    (note, next) => (note.length + 1 + next.length <= LONGEST_NOTE ? `${note} ${next}` : note),
    first,
  )
