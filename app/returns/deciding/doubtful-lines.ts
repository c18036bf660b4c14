/** What is paid for where an inspection puts a line in doubt. Pure. */
import type { Decision } from '../../engine/index.ts'
import type { RecordedEvent } from '../case/case-event.ts'

/** Of what is to be paid now: someone at the shop who says "refund now" has looked at it; a deadline has not. */
export const unseenOf = (
  { events }: { events: readonly RecordedEvent[] },
  keys: readonly number[],
  doubtful: readonly number[],
): number[] =>
  keys.filter((key) => {
    const order = events.findLast(
      ({ event }) => event.type === 'settlement_ordered' && !event.again && event.keys.includes(key),
    )
    return doubtful.includes(key) && order?.actor === 'engine'
  })

/**
 * What is paid by where some lines are in doubt and there is an order to pay: the new decision with what has become
 * known of each line, and the old one for a remedy that the new one would not pay for.
 */
export const asGranted = (
  { decision: before }: { decision: Decision },
  { decision: after }: { decision: Decision },
): Decision => ({
  ...after,
  sharedMoney: before.sharedMoney,
  lines: after.lines.map((line) => {
    const known = before.lines.find(({ unit }) => unit === line.unit)
    return {
      ...line,
      remedies: line.remedies.map((now) => {
        const was = known?.remedies.find(({ remedy }) => remedy === now.remedy)
        const isPaid = now.outcome === 'granted' || now.ifApproved !== undefined
        return isPaid || was === undefined ? now : was
      }),
    }
  }),
})
