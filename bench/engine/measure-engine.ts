import { cedarPeer } from '../peers/cedar.ts'
import { jsonLogicPeer } from '../peers/json-logic.ts'
import { jsonRulesEnginePeer } from '../peers/json-rules-engine.ts'
import type { Peer } from '../peers/peer.ts'
import { zenPeer } from '../peers/zen.ts'
import { sizeOf } from '../policy/condition.ts'
import type { Encoded } from '../policy/programs.ts'
import { compareAnswers } from './agree.ts'
import type { Contender, Pace } from './rounds.ts'
import { measure } from './rounds.ts'
import type { Workload } from './workload.ts'
import { POLICIES, programs, workload } from './workload.ts'

/** Peers, each with how many lines it decides in a round: about as long for each. */
const PEERS: readonly [peer: Peer, linesPerRound: number][] = [
  [jsonRulesEnginePeer, 300],
  [jsonLogicPeer, 4_000],
  [zenPeer, 2_000],
  [cedarPeer, 1_000],
]

export interface Size {
  compared: number
  measured: number
  rounds: number
}

/** @throws with the first difference when a peer and the engine do not agree. */
export const measureEngine = async ({ compared, measured, rounds }: Size, say: (text: string) => void) => {
  const encoded = programs()
  say(`comparing answers on ${compared} orders`)
  const outcomes = await agreed(workload(0, compared, encoded), encoded)
  const load = workload(compared, measured, encoded)
  const paces = await measure([ourselves(load), ...peersOn(load, encoded)], rounds, say)
  const pace = (name: string): Pace => {
    const found = paces.get(name)
    if (!found) throw new Error(`"${name}" was not measured`)
    return found
  }
  return {
    linesPerSecond: Math.round(pace('recourse').linesPerSecond),
    linesPerCpuSecond: Math.round(pace('recourse').linesPerCpuSecond),
    vs: Object.fromEntries(PEERS.map(([{ name }]) => [name, rounded(pace(name).timesSlower)])),
    peers: Object.fromEntries(
      PEERS.map(([{ name, setUp, limits }, lines]) => [
        name,
        {
          linesPerSecond: Math.round(pace(name).linesPerSecond),
          linesPerCpuSecond: Math.round(pace(name).linesPerCpuSecond),
          linesPerRound: lines,
          setUp,
          limits,
        },
      ]),
    ),
    answers: { orders: compared, ...outcomes },
    workload: {
      orders: load.orders.length,
      lines: load.prepared.length,
      rounds,
      policies: POLICIES.map(([id]) => id),
      programs: encoded.length,
      comparisonsPerProgram: Math.round(
        encoded.reduce((sum, { rules }) => sum + rules.reduce((all, { when }) => all + sizeOf(when), 0), 0) /
          encoded.length,
      ),
      verdictsGivenToPeers: [...new Set(encoded.flatMap(({ given }) => given))].toSorted(),
      clausesWrittenForPeers: [
        ...new Set(encoded.flatMap(({ told }) => told.map(({ rule }) => rule.clause.id))),
      ].filter((id) => !encoded.some(({ given }) => given.includes(id))).length,
    },
  }
}

const rounded = (ratio: number): number => Number(ratio.toPrecision(3))

const agreed = async (load: Workload, encoded: readonly Encoded[]) => {
  let counted = { compared: 0, askedForMoney: 0 }
  for (const [peer] of PEERS) counted = await compareAnswers(peer.name, peer.prepare(encoded), load)
  if (counted.compared === 0) throw new Error('No answer was compared')
  return {
    lines: load.prepared.length,
    outcomesPerPeer: counted.compared,
    askedForMoneyOnly: counted.askedForMoney,
    equal: true,
  }
}

/** The whole decision of every line: outcome, reasons, citations, deadline, money, duties. */
const ourselves = ({ orders, prepared }: Workload): Contender => ({
  name: 'recourse',
  lines: prepared.length,
  run: () => {
    let lines = 0
    for (const { order, decide } of orders) lines += decide(order).lines.length
    if (lines !== prepared.length) throw new Error('Some lines were not decided')
  },
})

const peersOn = ({ prepared }: Workload, encoded: readonly Encoded[]): Contender[] =>
  PEERS.map(([peer, count]) => {
    const lines = prepared.slice(0, count)
    const cases = lines.flatMap((line) => line.cases.map(({ asked }) => asked))
    const decide = peer.prepare(encoded)
    return { name: peer.name, lines: lines.length, run: () => decide(cases) }
  })
