/** What a buyer typed of their parcel, read: a number, or a link with the number in it. Pure. */
import type { Tracking } from '../case/case-event.ts'
import type { ActOf } from './act-body.ts'

/** As carriers write them: digits, perhaps with letters. */
const NUMBER = /[A-Za-z0-9]{8,40}/g

/** @returns undefined where nothing was typed */
export function givenParcel({
  parcel = '',
  carrier = '',
}: Partial<Pick<ActOf<'send'>, 'parcel' | 'carrier'>>): Tracking | undefined {
  if (parcel === '') return undefined
  const url = linkIn(parcel)
  const number = url === undefined ? parcel : numberIn(url)
  return { ...(carrier !== '' && { carrier }), number, ...(url && { url: url.href }) }
}

/** Only what a browser opens as a page. */
function linkIn(typed: string): URL | undefined {
  if (!/^https?:\/\//i.test(typed)) return undefined
  return URL.parse(typed) ?? undefined
}

/** The longest of it that has a digit, looked for behind the host; the link itself where there is none. */
function numberIn({ href, pathname, search, hash }: URL): string {
  const found = (pathname + search + hash).match(NUMBER) ?? []
  const [longest] = found.filter((part) => /\d/.test(part)).toSorted((a, b) => b.length - a.length)
  return longest ?? href
}
