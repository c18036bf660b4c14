/** A connection that broke, or words from somebody in between: whoever asked comes again. */
export function unanswered(error: unknown): null {
  if (error instanceof TypeError || error instanceof SyntaxError) return null
  throw error
}
