import { Prisma } from '@prisma/client'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Db } from '../../../app/db.server.ts'
import { isRetryable, Unavailable } from '../../../app/errors.ts'
import { writeTogether } from '../../../app/returns/case/write-together.ts'

const transaction = vi.fn()
const client = { $transaction: transaction } as unknown as Pick<Db, '$transaction'>
beforeEach(() => {
  transaction.mockReset()
})

const failure = (code: string) =>
  new Prisma.PrismaClientKnownRequestError('as the database client says it', { code, clientVersion: '0' })
const thrownFor = (error: unknown) => {
  transaction.mockRejectedValue(error)
  return writeTogether(async () => 'written', client).catch((thrown: unknown) => thrown)
}

test('what was written is handed on', async () => {
  transaction.mockImplementation((write: (tx: object) => unknown) => write({}))
  expect(await writeTogether(async () => 'written', client)).toBe('written')
})

test.each(['P2024', 'P2028'])('%s: no turn in time may be tried again', async (code) => {
  const thrown = await thrownFor(failure(code))
  expect(thrown).toBeInstanceOf(Unavailable)
  expect(isRetryable(thrown)).toBe(true)
})

test.each([failure('P2002'), failure('P2025'), new Error('a mistake of ours')])(
  'any other failure stays what it is',
  async (error) => expect(await thrownFor(error)).toBe(error),
)
