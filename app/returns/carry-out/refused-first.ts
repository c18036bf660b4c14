import type { Step } from '../case/step.ts'
import type { Taken } from '../case/taken.ts'

/**
 * What Shopify refuses may have become impossible only since the case was read: a person has closed its Return or made one of
 * their own, or ours was made and did not show yet. So all of it is read and thought over again before anybody is asked, once
 * for each step: what is refused a second time is a person's. Whatever the code of the refusal: Shopify has a dozen that may say so.
 * @param refused what was refused since somebody began to work at the case; this is added
 */
export function isRefusedFirst(refused: Set<string>, { kind }: Step, { happenings }: Taken): boolean {
  for (const { event } of happenings) {
    if (event.type !== 'left_for_review' || event.code !== 'shopify_refused') continue
    const name = `${kind} ${event.keys.join()}`
    if (refused.has(name)) return false
    refused.add(name)
    return true
  }
  return false
}
