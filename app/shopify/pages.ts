export interface Page<Node> {
  nodes: readonly Node[]
  pageInfo: { hasNextPage: boolean; endCursor?: string | null | undefined }
}

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
