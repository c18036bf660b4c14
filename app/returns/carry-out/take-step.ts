/**
 * Takes one step of a case in Shopify and says what came of it. Shopify's changes are not idempotent and a process
 * may die between the change and our record of it: so what was asked for is looked for before it is asked for again.
 */
import type { Admin } from '../../shopify/admin.ts'
import type { CaseEvent } from '../case/case-event.ts'
import type { KeptCase } from '../case/case-store.ts'
import type { Step, StepOf } from '../case/step.ts'
import { byEngine, type Taken } from '../case/taken.ts'
import { executeSettlement } from '../settling/execute-settlement.ts'
import { weighGone } from '../settling/weigh-gone.ts'
import { writePlan } from '../settling/write-plan.ts'
import { arrangeWay, carryReturn, cutReturn } from './carry-return.ts'
import { judgeReturn } from './judge-return.ts'
import { keepBack, letGo } from './keep-back.ts'
import { makeExchange, makeReturn } from './make-return.ts'
import { putGoodsAway } from './put-goods-away.ts'

export const leftFor = ({ code, keys, isRest }: StepOf<'leave'>): CaseEvent => ({
  ...{ type: 'left_for_review', code, keys },
  ...(isRest && { isRest }),
})

export async function takeStep(admin: Admin, kept: KeptCase, step: Step): Promise<Taken> {
  switch (step.kind) {
    case 'hold':
      return keepBack(admin, kept, step)
    case 'release':
      return letGo(admin, kept, step)
    case 'shipped':
      return byEngine({ type: 'shipped_after_all', key: step.key, parts: step.parts })
    case 'request':
      return makeReturn(admin, kept, step)
    case 'exchange':
      return makeExchange(admin, kept, step)
    case 'approve':
    case 'decline':
      return judgeReturn(admin, kept, step)
    case 'remove':
      return cutReturn(admin, kept, step)
    case 'cancelReturn':
    case 'closeReturn':
    case 'reopenReturn':
      return carryReturn(admin, step)
    case 'arrange':
      return arrangeWay(admin, step)
    case 'putAway':
      return putGoodsAway(admin, kept, step)
    case 'plan':
      return writePlan(admin, kept, step)
    case 'execute':
      return executeSettlement(admin, kept, step.settlement)
    case 'leave':
      return byEngine(leftFor(step))
    case 'weigh':
      return weighGone(admin, kept, step)
    case 'close':
      return byEngine({ type: 'closed' })
  }
}
