import type { PolicyDocument } from '../policy.ts'
import { changes } from './preset-b/changes.ts'
import { damaged } from './preset-b/damaged.ts'
import { defective } from './preset-b/defective.ts'
import { sendingBack } from './preset-b/sending-back.ts'
import { withdrawal } from './preset-b/withdrawal.ts'

/** A shop of goods, services and vouchers, every clause of its policy in its own words. */
export const presetB: PolicyDocument = {
  id: 'preset-b',
  title: 'Changes, withdrawal and returns',
  locale: 'en',
  sections: [changes, withdrawal, sendingBack, damaged, defective],
}
