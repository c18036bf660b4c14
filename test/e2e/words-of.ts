import type { Locator } from 'playwright-core'
import { expect } from 'vitest'

/** What a person reads there, in the order in which it is drawn, shadow trees included; single spaces. */
export function wordsOf(where: Locator): Promise<string> {
  return where.evaluate((element) => {
    const isSeen = (node: Element) =>
      node.checkVisibility?.({ visibilityProperty: true }) !== false ||
      getComputedStyle(node).display === 'contents'
    const read = (node: Node): string => {
      if (node instanceof Text) return node.data
      if (node instanceof HTMLSlotElement) return node.assignedNodes({ flatten: true }).map(read).join('')
      if (!(node instanceof Element) || /^(style|script|svg)$/i.test(node.localName) || !isSeen(node))
        return ''
      const inside = [...(node.shadowRoot ?? node).childNodes].map(read).join('')
      return getComputedStyle(node).display.startsWith('inline') ? inside : ` ${inside} `
    }
    return read(element).replace(/\s+/g, ' ').trim()
  })
}

/** Waits until a person reads `words` there. */
export async function expectWords(where: Locator, words: string | RegExp): Promise<void> {
  const seen = expect.poll(() => wordsOf(where), { timeout: 15_000, interval: 50 })
  await (typeof words === 'string' ? seen.toContain(words) : seen.toMatch(words))
}
