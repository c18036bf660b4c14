import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { median } from '../engine/rounds.ts'
import type { Watched } from './watched-process.ts'
import { watched } from './watched-process.ts'
import { writeOrders } from './write-orders.ts'

interface Parsed {
  lines: number
  /** The whole pass over the file: reading, cutting into lines, parsing. */
  seconds: number
  /** JSON.parse alone. */
  parseSeconds: number
}

const COMMAND = 'cli/recourse.ts'

/**
 * `recourse decide --lines` over a file of so many orders against a process that does nothing but JSON.parse
 * each line of it, in turn. Everything is written to a folder of its own, removed afterwards.
 * @throws when the command fails, or when it does not answer every line
 */
export const measureJsonl = async (
  { lines, policy, rounds }: { lines: number; policy: string; rounds: number },
  say: (text: string) => void,
) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'recourse-bench-'))
  try {
    const file = path.join(folder, 'orders.jsonl')
    const bytes = await writeOrders(file, lines, say)
    const parses: Parsed[] = []
    const decides: Watched[] = []
    for (let round = 1; round <= rounds; round += 1) {
      say(`JSON.parse over ${lines} lines, round ${round} of ${rounds}`)
      parses.push(await parse(file, path.join(folder, 'parsed.json')))
      say(`recourse decide --lines over ${lines} lines, round ${round} of ${rounds}`)
      decides.push(await decide(file, policy))
    }
    await checkAnswers(file, policy, folder)
    return reportOf({ lines, bytes, policy, parses, decides })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const parse = async (file: string, output: string): Promise<Parsed> => {
  const { code } = await watched(['bench/jsonl/parse-lines.ts', file], output)
  if (code !== 0) throw new Error(`Parsing ended with ${code}`)
  return JSON.parse(await readFile(output, 'utf8')) as Parsed
}

const decide = async (file: string, policy: string): Promise<Watched> => {
  const done = await watched([COMMAND, 'decide', '--policy', policy, '--lines', file], os.devNull)
  if (done.code !== 0) throw new Error(`recourse decide --lines ended with ${done.code}`)
  return done
}

/** That the command answers every line is looked at on the first ten thousand: the whole answer is some gigabytes. */
const checkAnswers = async (file: string, policy: string, folder: string): Promise<void> => {
  const [some, answers] = [path.join(folder, 'some.jsonl'), path.join(folder, 'answers.jsonl')]
  const count = Math.min(10_000, (await stat(file)).size)
  const written = await writeOrders(some, count, () => undefined)
  const { code } = await watched([COMMAND, 'decide', '--policy', policy, '--lines', some], answers)
  const decided = (await readFile(answers, 'utf8')).split('\n').filter((line) => line.includes('"remedies"'))
  if (code !== 0 || written === 0 || decided.length !== count)
    throw new Error(`${decided.length} of ${count} lines were decided`)
}

const reportOf = ({
  lines,
  bytes,
  policy,
  parses,
  decides,
}: {
  lines: number
  bytes: number
  policy: string
  parses: readonly Parsed[]
  decides: readonly Watched[]
}) => {
  const seconds = median(decides.map((one) => one.seconds))
  const parseSeconds = median(parses.map((one) => one.parseSeconds))
  const passSeconds = median(parses.map((one) => one.seconds))
  return {
    millionLinesSeconds: round((seconds * 1_000_000) / lines),
    timesJsonParse: round(
      median(decides.map((one, index) => one.seconds / (parses[index]?.parseSeconds ?? 0))),
    ),
    timesParsingProcess: round(
      median(decides.map((one, index) => one.seconds / (parses[index]?.seconds ?? 0))),
    ),
    lines,
    bytes,
    policy,
    rounds: decides.length,
    threads: os.availableParallelism(),
    secondsMeasured: round(seconds),
    jsonParseSeconds: round(parseSeconds),
    parsingProcessSeconds: round(passSeconds),
    memoryMiB: memoryOf(decides.at(-1)?.memory ?? []),
  }
}

/** Whether it grows with the file: what it holds after a tenth of the time, after half, and at the end. */
const memoryOf = (samples: readonly number[]) => {
  const at = (share: number): number => {
    const around = Math.min(samples.length - 1, Math.floor(samples.length * share))
    return Math.round(median(samples.slice(Math.max(0, around - 5), around + 1)))
  }
  const [early, late] = [at(0.1), at(0.99)]
  return {
    at10Percent: early,
    at50Percent: at(0.5),
    at100Percent: late,
    most: Math.round(Math.max(...samples)),
    growth: round(late / early),
  }
}

const round = (value: number): number => Number(value.toPrecision(3))
