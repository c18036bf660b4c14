import type { Jurisdiction } from '../law/jurisdiction.ts'

/**
 * A number that a country's floor gives to one of its clauses.
 * @throws RangeError where the country's data hold no such clause or number: then nothing could be compared.
 */
export const floorNumber = (law: Jurisdiction, clause: string, name: string): number => {
  const rule = law.floor.find((one) => one.clause === clause)
  const value = (rule?.params as Record<string, unknown> | undefined)?.[name]
  if (typeof value !== 'number') throw new RangeError(`${law.country} has no ${name} of ${clause}`)
  return value
}

/** Our name of the provision that a clause of the floor carries out. */
export const provisionFor = (law: Jurisdiction, clause: string): string =>
  law.floor.find((one) => one.clause === clause)?.provision ?? ''
