/**
 * Statements of guests are written down together: those that come while a transaction is under way share the next. Each is
 * there with its acknowledgement and its work, or not at all.
 */
import { Prisma } from '@prisma/client'
import type { Tx } from '../../db.server.ts'
import { Unavailable } from '../../errors.ts'
import { groupWrites } from '../../group-writes.ts'
import { matchGuestStatement } from '../../jobs/definitions/match-guest-statement.ts'
import { sendMessage } from '../../jobs/definitions/send-message.ts'
import { enqueueAll, type Work, workFor } from '../../jobs/enqueue-all.ts'
import type { MessageRow } from '../../messages/queue-message.ts'
import { writeTogether } from '../case/write-together.ts'

export interface GuestReceipt {
  id: string
  reference: string
  /** The instant that counts: of the first, where something was asked for again. */
  sentAt: Date
  receivedAt: Date
  /** No copy was mailed: too many had been asked for. */
  isCopyHeld: boolean
}

export interface GuestToKeep {
  guest: GuestReceipt & {
    shop: string
    submissionKey: string
    locale: string
    content: string
    /** More came from its place than one looks for. */
    isCrowded: boolean
  }
  /** The statement that lacked something, which this one stands for now. */
  completes?: string
  copy?: MessageRow
  correlation?: string
}

const TOLD = { id: true, reference: true, sentAt: true, receivedAt: true, isCopyHeld: true } as const
/** Receipts are found by their keys. */
export const RECEIPT = { ...TOLD, submissionKey: true } as const

async function writeAll(all: readonly GuestToKeep[]): Promise<(GuestReceipt | undefined)[]> {
  const known = new Map<string, GuestReceipt>()
  // In one order, so that two who write the same wait for each other, not on each other.
  const shops = [...new Set(all.map(({ guest }) => guest.shop))].sort()
  await writeTogether(async (tx) => {
    const works: Work[] = []
    for (const shop of shops) {
      const theirs = all.filter(({ guest }) => guest.shop === shop)
      works.push(...(await writeNew(tx, shop, theirs.toSorted(byKey))))
      for (const { submissionKey, ...receipt } of await kept(tx, shop, theirs))
        known.set(`${shop}/${submissionKey}`, receipt)
    }
    await enqueueAll(tx, works)
  })
  return all.map(({ guest }) => known.get(`${guest.shop}/${guest.submissionKey}`))
}

const byKey = (one: GuestToKeep, other: GuestToKeep): number =>
  one.guest.submissionKey < other.guest.submissionKey ? -1 : 1

/** What was there before, or comes twice, is passed over with all that belongs to it. */
async function writeNew(tx: Tx, shop: string, theirs: readonly GuestToKeep[]): Promise<Work[]> {
  const data = theirs.map(({ guest }) => ({ ...guest, status: 'waiting' }))
  const made = await tx.guestStatement.createManyAndReturn({
    data,
    skipDuplicates: true,
    select: { id: true },
  })
  const fresh = new Set(made.map(({ id }) => id))
  const written = theirs.filter(({ guest }) => fresh.has(guest.id))
  const completed = written.flatMap(({ completes }) => completes ?? [])
  if (completed.length > 0)
    await tx.guestStatement.updateMany({
      where: { shop, id: { in: completed }, status: { in: ['waiting', 'unmatched'] } },
      data: { status: 'completed' },
    })
  const copies = written.flatMap(({ copy }) => copy ?? [])
  if (copies.length > 0) await tx.message.createMany({ data: copies })
  return written.flatMap(worksOf)
}

const worksOf = ({ guest: { shop, id }, copy, correlation }: GuestToKeep): Work[] =>
  [
    workFor(matchGuestStatement, { shop, guestId: id }),
    ...(copy === undefined ? [] : [workFor(sendMessage, { shop, messageId: copy.id })]),
  ].map((work) => ({ ...work, ...(correlation && { correlation }) }))

const kept = (tx: Tx, shop: string, theirs: readonly GuestToKeep[]) =>
  tx.guestStatement.findMany({
    where: { shop, submissionKey: { in: theirs.map(({ guest }) => guest.submissionKey) } },
    select: RECEIPT,
  })

/** A value that is too long, a key that is taken, a shop that is gone. */
const isOfARow = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && ['P2000', 'P2002', 'P2003'].includes(error.code)

const grouped = groupWrites(writeAll, {
  atOnce: 2,
  rows: 50,
  bytes: 4_000_000,
  waitingBytes: 64_000_000,
  full: () => new Unavailable('too many statements wait to be written down'),
  isOfARow,
})

/**
 * @returns what is kept under its key: this, or what came before
 * @throws Unavailable (retryable) when the database had no turn for it in time
 */
export async function keepGuest(it: GuestToKeep): Promise<GuestReceipt> {
  const receipt = await grouped(it, it.guest.content.length + (it.copy?.html.length ?? 0))
  // Its reference belongs to another, of which there are a billion.
  if (receipt === undefined) throw new Unavailable('a reference was given twice')
  return receipt
}
