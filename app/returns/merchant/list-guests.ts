/**
 * Statements made without an account that fit no order, a page at a time. Who has waited longest comes first; what came from a
 * place that sent very many comes after all others, so that nobody hides theirs. Those that were dealt with: the latest first.
 */
import type { GuestStatement, Message, Prisma } from '@prisma/client'
import { z } from 'zod'
import { db } from '../../db.server.ts'
import type { GivenByGuest } from '../guest/given-by-guest.ts'
import { openGuest, openReason } from '../guest/sealed-guest.ts'
import { type CopyState, copyState } from './send-guest-copy.ts'

export interface GuestView extends GivenByGuest {
  id: string
  reference: string
  /** Instants. */
  sentAt: string
  receivedAt: string
  isCrowded: boolean
  /** Whether what was sent has been acknowledged to the address that was typed. */
  copy: CopyState
  /** Instant: when the copy left. */
  copySentAt?: string
  /** How it was dealt with otherwise; also of one that was put back since. `by`: the number of a member of staff. */
  dealt?: { reason: string; by: string; at: string }
}

export interface GuestFilter {
  /** Those that were dealt with, instead of those that wait. */
  isDealt?: boolean
  /** A part of what was typed, or of the reference; capitals do not matter. */
  called?: string
  /** `next` of the page before; anything else begins at the first page. */
  after?: string
}

export interface GuestPage {
  guests: GuestView[]
  next?: string
}

const PAGE = 25
/** What was typed lies sealed and is searched by opening it: so many at once, and so many before somebody says to go on. */
const AT_ONCE = 250
const LOOKED_THROUGH = 5_000

export async function listGuests(shop: string, filter: GuestFilter = {}): Promise<GuestPage> {
  const { rows, next } = await pageOf(shop, filter)
  const copies = await db.message.findMany({
    where: { shop, guestId: { in: rows.map(({ id }) => id) }, kind: 'acknowledgement' },
    select: { guestId: true, status: true, sentAt: true },
  })
  const guests = rows.flatMap((row) => {
    const copy = copies.find(({ guestId }) => guestId === row.id)
    return viewOf(row, copy)
  })
  return { guests, ...(next && { next }) }
}

async function pageOf(
  shop: string,
  { isDealt = false, called = '', after }: GuestFilter,
): Promise<{ rows: GuestStatement[]; next?: string }> {
  const order = isDealt ? DEALT : WAITING
  const take = called === '' ? PAGE + 1 : AT_ONCE
  const found: GuestStatement[] = []
  let from = after
  for (let looked = 0; looked < LOOKED_THROUGH; looked += take) {
    const where = { shop, status: order.status, ...order.beyond(from) }
    const rows = await db.guestStatement.findMany({ where, orderBy: order.by, take })
    found.push(...rows.filter((row) => isCalled(row, called)))
    const [last] = found.slice(PAGE - 1)
    if (found.length > PAGE && last) return { rows: found.slice(0, PAGE), next: order.cursorOf(last) }
    const end = rows.at(-1)
    if (rows.length < take || end === undefined) return { rows: found }
    from = order.cursorOf(end)
  }
  return { rows: found, ...(from && { next: from }) }
}

function isCalled(row: GuestStatement, called: string): boolean {
  if (called === '') return true
  const typed = Object.values(openGuest(row) ?? {})
  return [row.reference, ...typed].some((text: string) => text.toLowerCase().includes(called.toLowerCase()))
}

const AT_ID = [z.iso.datetime(), z.uuid()] as const

interface Order {
  status: string
  by: Prisma.GuestStatementOrderByWithRelationInput[]
  cursorOf(row: GuestStatement): string
  beyond(after: string | undefined): Prisma.GuestStatementWhereInput
}

const WAITING: Order = {
  status: 'unmatched',
  by: [{ isCrowded: 'asc' }, { receivedAt: 'asc' }, { id: 'asc' }],
  cursorOf: ({ isCrowded, receivedAt, id }) =>
    [isCrowded ? 'last' : 'first', receivedAt.toISOString(), id].join('_'),
  beyond: (after) => {
    const parsed = z.tuple([z.enum(['first', 'last']), ...AT_ID]).safeParse(after?.split('_'))
    if (!parsed.success) return {}
    const [turn, receivedAt, id] = parsed.data
    const isCrowded = turn === 'last'
    const later = [
      { isCrowded, receivedAt: { gt: receivedAt } },
      { isCrowded, receivedAt, id: { gt: id } },
    ]
    return { OR: isCrowded ? later : [...later, { isCrowded: true }] }
  },
}

/** Of a process that did not write it down yet nobody knows when: such a one comes last. */
const NEVER = new Date(0).toISOString()

const DEALT: Order = {
  status: 'dealt_with',
  by: [{ dealtAt: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
  cursorOf: ({ dealtAt, id }) => [dealtAt?.toISOString() ?? NEVER, id].join('_'),
  beyond: (after) => {
    const parsed = z.tuple(AT_ID).safeParse(after?.split('_'))
    if (!parsed.success) return {}
    const [dealtAt, id] = parsed.data
    if (dealtAt === NEVER) return { dealtAt: null, id: { lt: id } }
    return { OR: [{ dealtAt: { lt: dealtAt } }, { dealtAt, id: { lt: id } }, { dealtAt: null }] }
  },
}

function viewOf(row: GuestStatement, copy: Pick<Message, 'status' | 'sentAt'> | undefined): GuestView[] {
  const given = openGuest(row)
  if (given === undefined) return []
  const { id, reference, sentAt, receivedAt, isCrowded } = row
  return [
    {
      ...{ id, reference, sentAt: sentAt.toISOString(), receivedAt: receivedAt.toISOString(), isCrowded },
      ...given,
      copy: copyState(row, copy),
      ...(copy?.sentAt && { copySentAt: copy.sentAt.toISOString() }),
      ...dealtOf(row),
    },
  ]
}

function dealtOf(row: GuestStatement): Pick<GuestView, 'dealt'> {
  const { dealtAt, dealtBy } = row
  if (dealtAt === null || dealtBy === null) return {}
  const by = dealtBy.replace('merchant:', '')
  return { dealt: { reason: openReason(row) ?? '', by, at: dealtAt.toISOString() } }
}
