import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { expect } from 'vitest'
import type { Compared, Parting } from './agreement.ts'

const thread = new URL('./agreement-thread.ts', import.meta.url)

/** Asserts that the engine and the naive evaluator come to the same bytes in so many cases. */
export const expectAgreement = async (seed: number, cases: number): Promise<void> => {
  const worker = new Worker(thread, { workerData: { seed, cases } })
  const [{ compared, parting }] = (await once(worker, 'message')) as [Compared]
  if (parting) expectNoParting(parting)
  expect(compared).toBe(cases)
}

/** Says where they part, and under what. */
export const expectNoParting = ({ ours, theirs, ...under }: Parting): void => {
  expect({ ...under, decision: JSON.parse(ours) }).toEqual({ ...under, decision: JSON.parse(theirs) })
  expect(ours, 'the same values in another order').toBe(theirs)
}
