/**
 * CRD 14(1): sent back within fourteen days of the statement. It is the buyer's duty and no condition of the
 * withdrawal: a day that passes costs nobody their right. Pure.
 */
import { type CaseToWatch, earliest, grantedTo, outstanding, statedOn } from './case-to-watch.ts'
import { type Derived, subjectOfCase } from './due.ts'
import { afterDay, reminderFor } from './moments.ts'

const KIND = 'goods_not_sent'

export function goodsNotSent(watched: CaseToWatch): Derived {
  const { caseId, zone, settings } = watched
  const row = { subject: subjectOfCase(caseId), kind: KIND, key: '' } as const
  const owing = watched.state.lines.flatMap((line) => {
    const duty = grantedTo(watched, line)?.duties.find(({ what }) => what === 'send_back')
    return duty === undefined || line.acceptance !== 'accepted' ? [] : [{ line, duty }]
  })
  const awaited = new Set(
    outstanding(watched)
      .filter(({ reception }) => reception === 'awaiting')
      .map(({ key }) => key),
  )
  const open = owing.flatMap(({ line, duty: { by, citation } }) =>
    by === undefined || !awaited.has(line.key) ? [] : [{ key: line.key, by, citation }],
  )
  const next = earliest(open)
  const [first] = next?.all ?? []
  if (next === undefined || first === undefined)
    return { open: [], met: watched.state.lines.some(isUnderWay) ? [row] : [] }
  const basis = {
    ...{ lastDay: next.by, zone: zone.name, citation: first.citation },
    steps: [{ kind: 'from', day: statedOn(watched), event: 'statement' }] as const,
    keys: next.all.map(({ key }) => key),
  }
  const reminder = reminderFor(next.by, zone, settings[KIND].remindDaysBefore)
  return { open: [{ ...row, dueAt: afterDay(next.by, zone), ...reminder, basis }], met: [] }
}

const isUnderWay = ({ reception }: CaseToWatch['state']['lines'][number]): boolean =>
  reception !== 'awaiting' && reception !== 'expired'
