import { GraphQLError } from 'graphql'

/** The schema has it, the sandbox does not: said aloud, so that no test passes on a silent null. */
export function notModelled(what: string): GraphQLError {
  return new GraphQLError(
    `The sandbox does not model ${what}. Add it to sandbox/ with its source in FIDELITY.md.`,
    {
      extensions: { code: 'SANDBOX_NOT_MODELLED' },
    },
  )
}
