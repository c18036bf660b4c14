/** Does all that there is to do, at most so many at a time, each begun in its order. Gives the results in that order. */
export async function inLanes<T>(work: readonly (() => Promise<T>)[], lanes: number): Promise<T[]> {
  const results: T[] = []
  const waiting = work.entries()
  const lane = async (): Promise<void> => {
    for (const [index, one] of waiting) results[index] = await one()
  }
  await Promise.all(Array.from({ length: Math.max(1, lanes) }, lane))
  return results
}
