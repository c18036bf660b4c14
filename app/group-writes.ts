/** Many small writes as few statements: what comes while one is under way shares the next. */

interface Waiting<Row, Result> {
  row: Row
  bytes: number
  resolve: (result: Result) => void
  reject: (error: unknown) => void
}

export interface GroupLimits {
  /** Statements under way at the same time. */
  atOnce: number
  /** Of one statement. */
  rows: number
  bytes: number
  /** What may wait for its turn, in bytes; more is refused with `full`. */
  waitingBytes: number
  full: () => Error
  /** Whether a failure is the fault of one of the rows: then each is written alone, and only the faulty one fails. */
  isOfARow: (error: unknown) => boolean
}

/**
 * Nobody waits for company: the first row leaves at the end of this turn of the event loop. Each resolves when the
 * statement that holds it has; a statement that failed for its connection is tried once more.
 * @param write gives a result per row, in their order; writing a row twice must be harmless
 */
export function groupWrites<Row, Result>(
  write: (rows: readonly Row[]) => Promise<Result[]>,
  limits: GroupLimits,
): (row: Row, bytes: number) => Promise<Result> {
  const queue: Waiting<Row, Result>[] = []
  let waitingBytes = 0
  let underWay = 0
  let isScheduled = false

  const schedule = () => {
    if (isScheduled || queue.length === 0 || underWay >= limits.atOnce) return
    isScheduled = true
    setImmediate(() => {
      isScheduled = false
      const group = takeGroup(queue, limits)
      waitingBytes -= group.reduce((sum, { bytes }) => sum + bytes, 0)
      underWay += 1
      void settle(group, write, limits.isOfARow).finally(() => {
        underWay -= 1
        schedule()
      })
      schedule()
    })
  }

  return (row, bytes) => {
    if (waitingBytes + bytes > limits.waitingBytes) return Promise.reject(limits.full())
    waitingBytes += bytes
    return new Promise((resolve, reject) => {
      queue.push({ row, bytes, resolve, reject })
      schedule()
    })
  }
}

/** As many as fit, at least one. */
function takeGroup<Row, Result>(queue: Waiting<Row, Result>[], limits: GroupLimits): Waiting<Row, Result>[] {
  let bytes = 0
  let count = 0
  for (const waiting of queue) {
    bytes += waiting.bytes
    if (count > 0 && (count >= limits.rows || bytes > limits.bytes)) break
    count += 1
  }
  return queue.splice(0, count)
}

async function settle<Row, Result>(
  group: readonly Waiting<Row, Result>[],
  write: (rows: readonly Row[]) => Promise<Result[]>,
  isOfARow: GroupLimits['isOfARow'],
): Promise<void> {
  try {
    const rows = group.map(({ row }) => row)
    const results = await write(rows).catch((error: unknown) => {
      if (isOfARow(error)) throw error
      return write(rows)
    })
    for (const [index, { resolve }] of group.entries()) resolve(results[index] as Result)
  } catch (error) {
    if (group.length === 1 || !isOfARow(error)) for (const { reject } of group) reject(error)
    else for (const one of group) await settle([one], write, isOfARow)
  }
}
