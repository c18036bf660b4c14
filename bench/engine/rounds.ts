import process from 'node:process'

/** One thing that is measured: does its work once and says how many lines it decided. */
export interface Contender {
  name: string
  /** Decides its lines once. */
  run: () => unknown | Promise<unknown>
  lines: number
}

export interface Pace {
  /** The median of the rounds, by the clock. */
  linesPerSecond: number
  /** The same by the time that processors spent on it (all threads), whoever else was using them. */
  linesPerCpuSecond: number
  /** Of the first contender to this one, in the same round; the median of the rounds. */
  timesSlower: number
}

/**
 * Everyone in turn, round after round, so that a slow moment of the machine meets all alike. Two rounds
 * before are not counted: code that has not run often is not compiled yet.
 */
export const measure = async (
  contenders: readonly Contender[],
  rounds: number,
  say: (text: string) => void,
): Promise<ReadonlyMap<string, Pace>> => {
  const paces = new Map(contenders.map(({ name }) => [name, [] as Measured[]]))
  for (let round = -2; round < rounds; round += 1) {
    say(round < 0 ? 'warming up' : `round ${round + 1} of ${rounds}`)
    for (const contender of contenders) {
      const pace = await paceOf(contender)
      if (round >= 0) paces.get(contender.name)?.push(pace)
    }
  }
  const first = paces.get(contenders[0]?.name ?? '') ?? []
  return new Map(
    [...paces].map(([name, all]) => {
      const ratios = all.map(({ byClock }, round) => (first[round]?.byClock ?? Number.NaN) / byClock)
      const linesPerSecond = median(all.map(({ byClock }) => byClock))
      const linesPerCpuSecond = median(all.map(({ byCpu }) => byCpu))
      return [name, { linesPerSecond, linesPerCpuSecond, timesSlower: median(ratios) }]
    }),
  )
}

interface Measured {
  byClock: number
  byCpu: number
}

const paceOf = async ({ run, lines }: Contender): Promise<Measured> => {
  const began = performance.now()
  const spent = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(spent)
  return {
    byClock: lines / ((performance.now() - began) / 1000),
    byCpu: lines / ((user + system) / 1_000_000),
  }
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low, high] = [sorted[middle - 1] ?? Number.NaN, sorted[middle] ?? Number.NaN]
  return sorted.length % 2 === 1 ? high : (low + high) / 2
}
