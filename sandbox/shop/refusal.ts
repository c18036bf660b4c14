/** An expected "no", with the place it is about: control API and human doors answer 400, GraphQL a user error. */
export class Refusal extends Error {
  readonly field: string[]
  readonly code: string
  constructor(field: string[], message: string, code = 'INVALID') {
    super(message)
    this.name = 'Refusal'
    this.field = field
    this.code = code
  }
}
