/** What the buyer does on their case in "My returns": each as the page would send it, the same again until it is kept. */
import { randomUUID } from 'node:crypto'
import type { CaseState } from '../../app/returns/case/case.ts'
import type { Buyer } from '../../scripts/system/buyer.ts'
import type { Told } from './told.ts'
import { unanswered } from './unanswered.ts'

export type BuyerAct = 'tell-sent' | 'agree-oneself' | 'disagree-oneself' | 'take-back-oneself' | 'write'

interface Doing {
  isPossible: (state: CaseState) => boolean
  fields: (state: CaseState) => object
}

const isOpenThere = ({ returns }: CaseState): boolean => returns.some(({ state }) => state === 'approved')

const answering = (answer: 'agreed' | 'disagreed'): Doing => ({
  isPossible: ({ deductions }) => deductions.length > 0,
  fields: ({ deductions, lastSeq }) => ({
    ...{ kind: 'answer', answer, offerId: deductions[0]?.id ?? '', seen: lastSeq },
  }),
})

const DOINGS: Record<BuyerAct, Doing> = {
  'tell-sent': {
    isPossible: isOpenThere,
    fields: ({ lines }) => ({ kind: 'send', keys: lines.map(({ key }) => key), parcel: 'AB12345678' }),
  },
  'agree-oneself': answering('agreed'),
  'disagree-oneself': answering('disagreed'),
  'take-back-oneself': {
    isPossible: isOpenThere,
    fields: ({ lastSeq }) => ({ kind: 'take_back', seen: lastSeq }),
  },
  write: { isPossible: () => true, fields: () => ({ kind: 'write', words: 'Is somebody there?' }) },
}

/**
 * @returns whether it is kept; false: not possible yet, or more has happened than was seen, or the answer was one of trouble
 * @throws when the door refuses it
 */
export async function actOnCase(
  buyer: Buyer,
  told: Told,
  { id, lines: state }: { id: string; lines: CaseState },
  act: BuyerAct,
): Promise<boolean> {
  const { isPossible, fields } = DOINGS[act]
  if (told.acting?.act !== act) {
    if (!isPossible(state)) return false
    told.acting = { act, submissionKey: randomUUID() }
  }
  const body = { locale: 'en', submissionKey: told.acting.submissionKey, ...fields(state) }
  const answer = await buyer.act(id, body).catch(unanswered)
  if (answer === null || answer.status >= 500 || answer.status === 409) return false
  if (answer.status >= 400)
    throw new Error(
      `life ${told.life.id}: ${act} was answered ${answer.status}: ${JSON.stringify(answer.body)}`,
    )
  delete told.acting
  return true
}
