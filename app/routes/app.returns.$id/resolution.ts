import type { Resolution, WaitCode } from '../../returns/case/case-event.ts'
import type { NamedWait } from '../../returns/case/wait-code.ts'

export interface Resolved {
  resolution: Resolution
  reason: string
  /** Where several things wait: those that were ticked, maybe none. */
  of?: NamedWait[]
}

/** What the merchant pressed and why; null when the form is not one of ours. */
export function readResolution(form: FormData): Resolved | null {
  const resolution = form.get('resolution')
  if (resolution !== 'approved' && resolution !== 'declined' && resolution !== 'dealt_with') return null
  const reason = String(form.get('reason') ?? '')
  if (resolution !== 'dealt_with' || !form.has('several')) return { resolution, reason }
  const of = form.getAll('of').map((named) => waitNamed(String(named)))
  return of.includes(null) ? null : { resolution, reason, of: of.flatMap((named) => named ?? []) }
}

/** "deadline:0,1" */
export const nameOf = ({ code, keys }: NamedWait): string => `${code}:${keys.join()}`

/** Which codes there are, and which of them wait, is asked of the case. */
function waitNamed(name: string): NamedWait | null {
  const [, code, keys] = /^([a-z_]{1,40}):(\d{1,6}(?:,\d{1,6})*)$/.exec(name) ?? []
  return code === undefined || keys === undefined
    ? null
    : { code: code as WaitCode, keys: keys.split(',').map(Number) }
}
