import type { PolicyDocument } from '../policy.ts'

/** No promise beyond the law: every decision comes from the floor of the buyer's country. */
export const statutoryMinimum: PolicyDocument = {
  id: 'statutory-minimum',
  title: 'The law, nothing less and nothing more',
  locale: 'en',
  sections: [],
}
