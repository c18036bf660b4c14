import { RequestRefused } from '../errors.ts'

export interface Page<Node> {
  nodes: readonly Node[]
  pageInfo: { hasNextPage: boolean; endCursor?: string | null | undefined }
}

/**
 * How much of a connection to ask for. What a query may cost at most is taken from the shop's budget until it is
 * answered, and most of what we read is small: a short page first, long ones after it.
 */
export const sized = (
  after: string | undefined,
  { first, more }: { first: number; more: number },
): { first: number; after?: string } => (after === undefined ? { first } : { first: more, after })

/**
 * Every node of a connection, page after page.
 * @param read the page after a cursor; undefined → the first page
 */
export async function allNodes<Node>(
  read: (after: string | undefined) => Promise<Page<Node>>,
): Promise<Node[]> {
  return remainingNodes(await read(undefined), read)
}

/** The nodes of a page already read, and of all pages after it. */
export async function remainingNodes<Node>(
  first: Page<Node>,
  read: (after: string) => Promise<Page<Node>>,
): Promise<Node[]> {
  const nodes = [...first.nodes]
  for (let page = first; page.pageInfo.hasNextPage; ) {
    page = await read(page.pageInfo.endCursor ?? '')
    nodes.push(...page.nodes)
  }
  return nodes
}

/**
 * The nodes of a connection that is read in one page because there are never more.
 * @throws RequestRefused where there are more: a part must not pass for the whole
 */
export function onlyPage<Node>({ nodes, pageInfo }: Page<Node>, what: string): readonly Node[] {
  if (pageInfo.hasNextPage) throw new RequestRefused(`more ${what} than can be read`)
  return nodes
}
