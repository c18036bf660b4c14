/** What of a run is not as it must be: the numbers that README and bench/README promise. Pure. */

export interface Ingested {
  acked: number
  /** By what they were answered. */
  refused: Readonly<Record<string, number>>
  lost: number
  perSecond: number
  ackP99Ms: number
  vsPlainReceiver: number
}

const LEAST_PER_SECOND = 500
const MOST_ACK_P99_MS = 100
const LEAST_VS_PLAIN = 0.7

export function problemsOf(run: Ingested): string[] {
  const { acked, lost, perSecond, ackP99Ms, vsPlainReceiver } = run
  const refused = Object.values(run.refused).reduce((sum, count) => sum + count, 0)
  if (acked === 0) return ['nothing was acknowledged']
  const found: [boolean, string][] = [
    [lost > 0, `${lost} of ${acked} acknowledged webhooks were lost`],
    [refused > 0, `${refused} webhooks were refused, ${acked} acknowledged`],
    [!(perSecond >= LEAST_PER_SECOND), `${perSecond} webhooks a second, at least ${LEAST_PER_SECOND} wanted`],
    [!(ackP99Ms <= MOST_ACK_P99_MS), `99 of 100 acknowledged in ${ackP99Ms} ms, ${MOST_ACK_P99_MS} wanted`],
    [
      !(vsPlainReceiver >= LEAST_VS_PLAIN),
      `${vsPlainReceiver} × a plain receiver, at least ${LEAST_VS_PLAIN} wanted`,
    ],
  ]
  return found.filter(([isSo]) => isSo).map(([, words]) => words)
}
