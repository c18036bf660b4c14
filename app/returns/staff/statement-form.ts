/** A statement as staff type it: what cannot be understood is named beside its field. */
import { z } from 'zod'
import type { Remedy } from '../../engine/index.ts'
import type { AdminTime } from '../../locales/admin-time.ts'
import { LOCALES, type Locale } from '../../locales/translate.ts'
import { oneAddress } from '../../messages/one-address.ts'
import { type EnteredChannel, isEntered } from '../case/channel.ts'
import type { OrderUnit } from '../case/order-units.ts'
import { DEFECT_FIELDS, type TypedDefect } from './defect-choices.ts'
import { type DefectError, type EnteredDefect, readDefect } from './typed-defect.ts'

export interface TypedStatement {
  channel: string
  /** By the shop's clock: `YYYY-MM-DD` and `HH:MM`. */
  sentOn: string
  sentTime: string
  words: string
  locale: string
  /** Left empty: the order's own address. */
  answersTo: string
  items: TypedItem[]
}

interface TypedItem {
  unit: string
  quantity: string
  wish: string
  /** Of the question that was put; both left empty: it was not answered. */
  fact: string
  answer: string
  /** Of something that is said to be wrong with it. */
  defect?: TypedDefect
}

export type StatementField =
  | 'order'
  | 'channel'
  | 'sentOn'
  | 'sentTime'
  | 'words'
  | 'locale'
  | 'answersTo'
  | 'items'
  | `quantity.${string}`
  | `wish.${string}`
  | `kind.${string}`
  | `noticedOn.${string}`
export type StatementError =
  | 'order_gone'
  | 'channel'
  | 'day'
  | 'time'
  | 'noSuchTime'
  | 'inFuture'
  | 'beforeOrder'
  | 'tooLong'
  | 'locale'
  | 'email'
  | 'nothing'
  | 'itemGone'
  | 'quantity'
  | 'wish'
  | DefectError
export type StatementErrors = Partial<Record<StatementField, StatementError>>

/** The same, understood. */
export interface EnteredStatement {
  channel: EnteredChannel
  sentAt: Date
  locale: Locale
  items: EnteredItem[]
}

interface EnteredItem {
  unit: string
  quantity: number
  remedy: Remedy
  answers: Record<string, boolean>
  defect?: EnteredDefect
}

export type ReadStatement = { ok: true; statement: EnteredStatement } | { ok: false; errors: StatementErrors }

/** Far longer than a mail about a return. */
const LONGEST_WORDS = 10_000
const MOST_ITEMS = 250

const REMEDIES: readonly Remedy[] = [
  'withdrawal',
  'exchange',
  'goodwill_return',
  'conformity_claim',
  'commercial_guarantee',
  'redemption',
]

const textOf = (form: FormData, name: string): string => String(form.get(name) ?? '').replaceAll('\r\n', '\n')
const line = (form: FormData, name: string): string => textOf(form, name).trim()

/** What a posted form holds. `item` names each unit that the statement is about; the rest of it comes under its name. */
export function typedIn(form: FormData): TypedStatement {
  return {
    ...{ channel: line(form, 'channel'), sentOn: line(form, 'sentOn'), sentTime: line(form, 'sentTime') },
    ...{ words: textOf(form, 'words'), locale: line(form, 'locale'), answersTo: line(form, 'answersTo') },
    items: [...new Set(form.getAll('item').map(String))].map((unit) => ({
      unit,
      quantity: line(form, `quantity.${unit}`),
      wish: line(form, `wish.${unit}`),
      fact: line(form, `fact.${unit}`),
      answer: line(form, `answer.${unit}`),
      defect: defectIn(form, unit),
    })),
  }
}

const defectIn = (form: FormData, unit: string): TypedDefect =>
  Object.fromEntries(DEFECT_FIELDS.map((field) => [field, line(form, `${field}.${unit}`)])) as TypedDefect

interface Against {
  units: readonly OrderUnit[]
  /** ISO 8601. */
  orderedAt: string
  time: AdminTime
  now: Date
}

export function readStatement(typed: TypedStatement, against: Against): ReadStatement {
  const errors: StatementErrors = {}
  const { channel, locale, words, answersTo } = typed
  const spoken = LOCALES.find((known) => known === locale)
  const sent = readInstant(typed, against)
  if (!isEntered(channel)) errors.channel = 'channel'
  if (!('at' in sent)) Object.assign(errors, sent)
  if (words.length > LONGEST_WORDS) errors.words = 'tooLong'
  if (spoken === undefined) errors.locale = 'locale'
  if (answersTo !== '' && !isAddress(answersTo)) errors.answersTo = 'email'
  const items = readItems(typed, against, errors)
  if (Object.keys(errors).length > 0 || !isEntered(channel) || spoken === undefined || !('at' in sent))
    return { ok: false, errors }
  return { ok: true, statement: { channel, sentAt: sent.at, locale: spoken, items } }
}

const isAddress = (text: string): boolean => oneAddress.safeParse(text).success

const MS_PER_MINUTE = 60_000

/** A minute is typed: one in which the order was placed counts from the order on. */
function readInstant(
  { sentOn, sentTime }: TypedStatement,
  { orderedAt, time, now }: Against,
): { at: Date } | StatementErrors {
  const isDay = z.iso.date().safeParse(sentOn).success
  const isTime = /^([01]\d|2[0-3]):[0-5]\d$/.test(sentTime)
  if (!isDay || !isTime) return { ...(!isDay && { sentOn: 'day' }), ...(!isTime && { sentTime: 'time' }) }
  const at = time.instantAt(sentOn, sentTime)
  if (at === undefined) return { sentTime: 'noSuchTime' }
  if (at > now)
    return isOn(sentOn, now.toISOString(), time) ? { sentTime: 'inFuture' } : { sentOn: 'inFuture' }
  const ordered = new Date(orderedAt)
  if (at.getTime() + MS_PER_MINUTE <= ordered.getTime())
    return isOn(sentOn, orderedAt, time) ? { sentTime: 'beforeOrder' } : { sentOn: 'beforeOrder' }
  return { at: at < ordered ? ordered : at }
}

/** The day is right, so that it is the time that is not. */
const isOn = (day: string, instant: string, time: AdminTime): boolean => time.calendarDay(instant) === day

function readItems(
  { items, sentOn }: TypedStatement,
  against: Against,
  errors: StatementErrors,
): EnteredItem[] {
  if (items.length === 0 || items.length > MOST_ITEMS) errors.items = 'nothing'
  return items.flatMap(({ unit, quantity, wish, fact, answer, defect: typed }) => {
    const known = against.units.find((candidate) => candidate.unit === unit)
    const remedy = REMEDIES.find((candidate) => candidate === wish)
    const pieces = /^\d{1,6}$/.test(quantity) ? Number(quantity) : 0
    if (known === undefined) errors.items = 'itemGone'
    else if (pieces < 1 || pieces > known.quantity) errors[`quantity.${unit}`] = 'quantity'
    if (remedy === undefined) errors[`wish.${unit}`] = 'wish'
    if (remedy === undefined) return []
    const { defect, errors: wrong } = readDefect(typed, { ...against, remedy, sentOn })
    if (wrong.kind) errors[`kind.${unit}`] = wrong.kind
    if (wrong.noticedOn) errors[`noticedOn.${unit}`] = wrong.noticedOn
    const answers = answersIn(fact, answer)
    return [{ unit, quantity: pieces, remedy, answers, ...(defect && { defect }) }]
  })
}

/** What was left open is not known, which is not the same as no. */
const answersIn = (fact: string, answer: string): Record<string, boolean> =>
  /^[a-z][a-zA-Z]{0,39}$/.test(fact) && (answer === 'true' || answer === 'false')
    ? { [fact]: answer === 'true' }
    : {}
