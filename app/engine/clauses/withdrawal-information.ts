import * as z from 'zod'
import { clause, silent } from '../clause.ts'
import type { Example } from '../example.ts'

/**
 * What the document itself tells of how to withdraw. It decides nothing: whether a buyer was informed is a
 * fact of the order. Without the form the period is longer (CRD 10); the function is owed online (11a).
 */
export const withdrawalInformation = clause({
  id: 'withdrawal-information',
  effect: 'informs',
  remedies: [],
  params: z.strictObject({
    modelForm: z.boolean().describe('The document contains the model withdrawal form'),
    withdrawalFunction: z.boolean().describe('The document says where the withdrawal function is'),
  }),
  needs: () => [],
  declares: ({ modelForm, withdrawalFunction }) => ({
    provides: [
      ...(modelForm ? (['model_form'] as const) : []),
      ...(withdrawalFunction ? (['withdrawal_function'] as const) : []),
    ],
    stands: {
      mark: modelForm && withdrawalFunction ? 'compatible' : 'gap',
      provision: modelForm ? 'crd-11a' : 'crd-10',
    },
  }),
  decide: () => () => silent,
})

export const examples = (): Example<typeof withdrawalInformation>[] => [
  {
    case: 'neither the form nor the function',
    params: { modelForm: false, withdrawalFunction: false },
    facts: {},
    expect: { kind: 'silent' },
  },
  {
    case: 'both',
    params: { modelForm: true, withdrawalFunction: true },
    facts: {},
    expect: { kind: 'silent' },
  },
]
