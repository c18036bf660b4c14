/**
 * Which messages are still to be written, from all that was ever news and from those that there are. What came of one kind since
 * the last message of that kind is told in one, under the number of its last event: whoever looks again finds it told. Pure.
 */
import { addMoney, type Money } from '../../engine/index.ts'
import type { CaseState } from '../case/case.ts'
import type { ArrivedPieces } from '../case/case-event.ts'
import { isJudged, type News, type NewsOf, type RefundWay } from '../case/news-of.ts'

export type ToTell = { key: string } & (
  | { kind: 'decision'; keys: number[] }
  | { kind: 'question'; question: string }
  | { kind: 'received'; pieces: ArrivedPieces[]; arrivedAt: string }
  | { kind: 'deduction_offered' }
  | { kind: 'refund_sent'; amount: Money; ways: RefundWay[] }
  | { kind: 'closed' }
)

export interface Told {
  kind: string
  key: string
}

export function toTell(news: readonly News[], told: readonly Told[], state: CaseState): ToTell[] {
  const since = <Kind extends News['kind']>(kind: Kind): NewsOf<Kind>[] => {
    const last = lastTold(told, kind)
    return news.filter((one): one is NewsOf<Kind> => one.kind === kind && one.seq > last)
  }
  return [
    ...decision(since('decision'), state),
    ...since('question').map(({ seq, question }) => ({ kind: 'question' as const, key: `${seq}`, question })),
    ...received(since('received')),
    ...offers(news, told, state),
    ...refund(since('refund_sent')),
    ...(state.closed ? since('closed').slice(-1) : []).map(({ seq }) => ({
      ...{ kind: 'closed' as const, key: `${seq}` },
    })),
  ]
}

const lastTold = (told: readonly Told[], kind: string): number =>
  Math.max(0, ...told.filter((one) => one.kind === kind).map(({ key }) => Number.parseInt(key, 10)))

/** As it stands now: what was judged otherwise since, or is open again, or is not wanted any more, is not told as it was. */
function decision(news: readonly NewsOf<'decision'>[], state: CaseState): ToTell[] {
  const judged = new Set(news.flatMap(({ keys }) => keys))
  const keys = state.lines
    .filter((line) => judged.has(line.key) && isJudged(line) && !state.takenBack.includes(line.key))
    .map(({ key }) => key)
  return keys.length === 0 ? [] : [{ kind: 'decision', key: lastOf(news), keys }]
}

function received(news: readonly NewsOf<'received'>[]): ToTell[] {
  const last = news.at(-1)
  if (last === undefined) return []
  const pieces = news.flatMap((one) => one.pieces)
  return [{ kind: 'received', key: lastOf(news), pieces, arrivedAt: last.arrivedAt }]
}

/** Each that stands, also one whose answer came first: that they were told does not hang on who was quicker. */
function offers(news: readonly News[], told: readonly Told[], { deductions }: CaseState): ToTell[] {
  const known = new Set(told.filter(({ kind }) => kind === 'deduction_offered').map(({ key }) => key))
  return news.flatMap((one) =>
    one.kind === 'deduction_offered' &&
    !known.has(one.deductionId) &&
    deductions.some(({ id }) => id === one.deductionId)
      ? [{ kind: 'deduction_offered' as const, key: one.deductionId }]
      : [],
  )
}

function refund(news: readonly NewsOf<'refund_sent'>[]): ToTell[] {
  const [first, ...more] = news
  if (first === undefined) return []
  const amount = more.reduce((sum, one) => addMoney(sum, one.amount), first.amount)
  const ways = [...new Set(news.flatMap((one) => one.ways))]
  return [{ kind: 'refund_sent', key: lastOf(news), amount, ways }]
}

const lastOf = (news: readonly News[]): string => `${news.at(-1)?.seq ?? 0}`
