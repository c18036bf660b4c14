/** How axe says which element it means, from one frame to the next. */
interface Address {
  selector: string[]
  /** What `heading-order` and `region` find an element of another frame by. */
  ancestry: string[]
  source: string
  nodeIndexes: number[]
  fromFrame: boolean
}

interface Serializer {
  update(own: {
    toSpec(element: Address): Address
    mergeSpecs(inner: Address, frame: Address): Address
  }): void
}

/**
 * Runs in a frame that has axe: it leaves out the XPath of each element, which no rule asks for, nor do we.
 */
export function addressElements(): void {
  const { axe } = globalThis as unknown as { axe: { utils: { nodeSerializer: Serializer } } }
  const joined = (frame: unknown[], inner: unknown[]) => [...frame, ...inner]
  axe.utils.nodeSerializer.update({
    toSpec: ({ selector, ancestry, source, nodeIndexes, fromFrame }) => ({
      selector,
      ancestry,
      source,
      nodeIndexes,
      fromFrame,
    }),
    mergeSpecs: (inner, frame) => ({
      ...inner,
      selector: joined(frame.selector, inner.selector) as string[],
      ancestry: joined(frame.ancestry, inner.ancestry) as string[],
      nodeIndexes: joined(frame.nodeIndexes, inner.nodeIndexes) as number[],
      fromFrame: true,
    }),
  })
}
