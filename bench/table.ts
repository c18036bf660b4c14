import type { measureEngine } from './engine/measure-engine.ts'
import type { measureJsonl } from './jsonl/measure-jsonl.ts'

export type Report = Awaited<ReturnType<typeof measureEngine>> & {
  jsonl: Awaited<ReturnType<typeof measureJsonl>>
  machine: { node: string; platform: string; cores: number }
}

const count = (value: number): string => value.toLocaleString('en')

/** The same report, to read. The ratios are the medians of the rounds', not those of the medians (engine/rounds.ts). */
export const table = ({
  linesPerSecond,
  linesPerCpuSecond,
  vs,
  peers,
  answers,
  workload,
  jsonl,
  machine,
}: Report): string => {
  const rows = Object.entries(peers).map(([name, peer]) => {
    const ratio = vs[name] ?? Number.NaN
    const verdict =
      ratio >= 1 ? `${ratio} × as fast` : `slower: the peer is ${(1 / ratio).toPrecision(3)} × as fast`
    return `  ${name.padEnd(18)} ${count(peer.linesPerSecond).padStart(10)} lines/s   Recourse is ${verdict}`
  })
  const free = workload.verdictsGivenToPeers
  return [
    `One thread at a time on ${machine.cores} cores, ${machine.node} on ${machine.platform}; medians of ${workload.rounds} interleaved rounds.`,
    `${workload.policies.join(', ')} with the law of RO, GR and DE; ${count(answers.outcomesPerPeer)} outcomes on ${count(answers.lines)} lines were the same for every peer.`,
    '',
    `  ${'recourse'.padEnd(18)} ${count(linesPerSecond).padStart(10)} lines/s   whole decisions (${count(linesPerCpuSecond)} to a second of processor time)`,
    ...rows,
    '',
    'Peers give outcomes only, from prepared facts: deadlines are worked out for them, outside the time.',
    free.length > 0
      ? `Clauses whose verdict peers are given: ${free.join(', ')}; ${workload.clausesWrittenForPeers} others they evaluate.`
      : `All ${workload.clausesWrittenForPeers} clauses that bear on an outcome are evaluated by every peer.`,
    '',
    jsonlText(jsonl),
  ].join('\n')
}

/** What became of a file of orders, to read. */
export const jsonlText = ({
  lines,
  bytes,
  secondsMeasured,
  threads,
  timesJsonParse,
  timesParsingProcess,
  memoryMiB,
}: Report['jsonl']): string =>
  [
    `JSONL: ${count(lines)} orders (${count(Math.round(bytes / 1_000_000))} MB) in ${secondsMeasured} s with ${threads} threads: ` +
      `${timesJsonParse} × JSON.parse alone, ${timesParsingProcess} × a process that reads and parses.`,
    `Memory: ${memoryMiB.at10Percent} MiB after a tenth, ${memoryMiB.at100Percent} MiB at the end (× ${memoryMiB.growth}).`,
    '',
  ].join('\n')
