/**
 * CRD 14(1): sent back within fourteen days of the statement. It is the buyer's duty and no condition of the
 * withdrawal: a day that passes costs nobody their right. Pure.
 */
import { isWithBuyer } from '../returns/case/is-away.ts'
import { type CaseToWatch, eachDay, grantedTo, outstanding, statedOn } from './case-to-watch.ts'
import { type Derived, subjectOfCase } from './due.ts'
import { afterDay, reminderFor } from './moments.ts'

const KIND = 'goods_not_sent'

export function goodsNotSent(watched: CaseToWatch): Derived {
  const { caseId, zone, settings } = watched
  const subject = subjectOfCase(caseId)
  const owing = watched.state.lines.flatMap((line) => {
    const duty = grantedTo({ decision: watched.stillAway }, line)?.duties.find(
      ({ what }) => what === 'send_back',
    )
    return duty === undefined || line.acceptance !== 'accepted' ? [] : [{ line, duty }]
  })
  const awaited = new Set(
    outstanding(watched)
      .filter((line) => isWithBuyer(watched.state, line))
      .map(({ key }) => key),
  )
  const open = owing.flatMap(({ line, duty: { by, citation } }) =>
    by === undefined || !awaited.has(line.key) ? [] : [{ key: line.key, by, citation }],
  )
  const keys = watched.state.lines
    .filter((line) => isUnderWay(line) && !awaited.has(line.key))
    .map(({ key }) => key)
  return {
    open: eachDay(open).map(({ by, all }) => ({
      ...{ subject, kind: KIND, key: by, dueAt: afterDay(by, zone) },
      ...reminderFor(by, zone, settings[KIND].remindDaysBefore),
      basis: {
        ...{ lastDay: by, zone: zone.name, citation: all[0].citation },
        steps: [{ kind: 'from', day: statedOn(watched), event: 'statement' }],
        keys: all.map(({ key }) => key),
      },
    })),
    met: keys.length === 0 ? [] : [{ subject, kind: KIND, keys }],
  }
}

export const isUnderWay = ({ reception }: CaseToWatch['state']['lines'][number]): boolean =>
  reception !== 'awaiting' && reception !== 'expired'
