import type { measureEngine } from './engine/measure-engine.ts'
import type { measureJsonl } from './jsonl/measure-jsonl.ts'

export type Report = Awaited<ReturnType<typeof measureEngine>> & {
  jsonl: Awaited<ReturnType<typeof measureJsonl>>
  machine: { node: string; platform: string; cores: number }
}

const count = (value: number): string => value.toLocaleString('en')

/** The same report, to read. */
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
    `One core, ${machine.node} on ${machine.platform}; medians of ${workload.rounds} interleaved rounds.`,
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
    `JSONL: ${count(jsonl.lines)} orders (${count(Math.round(jsonl.bytes / 1_000_000))} MB) in ${jsonl.secondsMeasured} s with ${jsonl.threads} threads: ` +
      `${jsonl.timesJsonParse} × JSON.parse alone, ${jsonl.timesParsingProcess} × a process that reads and parses.`,
    `Memory: ${jsonl.memoryMiB.at10Percent} MiB after a tenth, ${jsonl.memoryMiB.at100Percent} MiB at the end (× ${jsonl.memoryMiB.growth}).`,
    '',
  ].join('\n')
}
