import { adminMoney } from '../../locales/admin-money.ts'
import { type AdminTime, dayInFull } from '../../locales/admin-time.ts'
import { coded, words } from '../../locales/admin-words.ts'
import { countryName } from '../../locales/country-names.ts'
import type { FactView } from '../../returns/merchant/case-view.ts'

export interface Telling {
  time: AdminTime
  /** ISO 4217, of the order. */
  currency: string
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T/
const DAY = /^\d{4}-\d{2}-\d{2}$/
const AMOUNTS = new Set(['paid', 'outwardShipping', 'replacementPrice'])

/** "Delivered: Monday 9 November 2026" */
export function factOf({ fact, value, isOvertaken }: FactView, telling: Telling): string {
  const key = isOvertaken ? 'case.factOvertaken' : 'case.fact'
  return words(key, { fact: coded('fact', fact), value: said(fact, value, telling) })
}

/** "— carrier event, Mon 9 Nov 2026, 11:20" */
export function sourceOf({ source, detail }: FactView, { time }: Telling): string {
  const from = words(`source.${source}`)
  return detail === undefined
    ? words('case.source', { source: from })
    : words('case.sourceDetail', { source: from, detail: detailOf(detail, time) })
}

function said(fact: string, value: FactView['value'], { time, currency }: Telling): string {
  if (value === undefined) return words('case.unknown')
  if (typeof value === 'boolean') return words(value ? 'value.yes' : 'value.no')
  if (typeof value === 'number')
    return AMOUNTS.has(fact) ? adminMoney({ minor: value, currency }) : String(value)
  if (INSTANT.test(value)) return time.moment(value)
  if (DAY.test(value)) return dayInFull(value)
  return fact === 'place' ? placeOf(value) : coded('value', value)
}

/** `RO-CJ` → "Romania (CJ)" */
function placeOf(value: string): string {
  const [country = '', region] = value.split('-')
  return region === undefined
    ? countryName(country)
    : words('value.region', { country: countryName(country), region })
}

function detailOf(detail: string, time: AdminTime): string {
  if (INSTANT.test(detail)) return time.moment(detail)
  const [, name, count] = /^(\w+) (\d+)$/.exec(detail) ?? []
  return name === undefined ? coded('detail', detail) : coded('detail', name, { count: Number(count) })
}
