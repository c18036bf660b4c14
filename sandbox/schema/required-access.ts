/**
 * The published schema says in words which access scopes a type or field requires, e.g. "`read_orders` access
 * scope or `read_marketplace_orders` access scope. Also: Requires the `read_returns` access scope." Each clause
 * is satisfied by any of its scopes; all clauses must be. Clauses without a scope (a user's permission, a
 * private programme) say nothing that a token can be checked against, and are left out.
 */
export type Requirement = readonly (readonly string[])[]

export function parseRequirement(text: string): Requirement {
  return text
    .split(/\bAlso:|\.\s/)
    .map((clause) =>
      [...clause.matchAll(/`((?:customer_|unauthenticated_)?(?:read|write)_\w+)`/g)].map(
        (match) => match[1] as string,
      ),
    )
    .filter((scopes) => scopes.length > 0)
}

/** `write_x` includes `read_x`. Source: https://shopify.dev/docs/api/usage/access-scopes */
export function isSatisfied(requirement: Requirement, granted: readonly string[]): boolean {
  const has = (scope: string) =>
    granted.includes(scope) || granted.includes(scope.replace(/^read_/, 'write_'))
  return requirement.every((clause) => clause.some(has))
}
