import { withColon } from '../locales/format.ts'
import type { Locale } from '../locales/translate.ts'
import { type Block, type Letter, plain } from './letter.ts'

/** The plain part says all that the other says. */
export const letterText = ({ title, blocks, closing, shopName, locale }: Letter): string =>
  [title, ...sections(blocks, locale), ...closing, shopName].join('\n\n')

/** What belongs together stands together: facts and the things they are about. */
function sections(blocks: readonly Block[], locale: Locale): string[] {
  const found: string[][] = []
  for (const block of blocks) {
    const lines = linesOf(block, locale)
    const isContinued = found.length > 0 && CONTINUES.includes(block.kind)
    if (lines.length === 0) continue
    if (isContinued) found.at(-1)?.push(...lines)
    else found.push(lines)
  }
  return found.map((lines) => lines.join('\n'))
}

const CONTINUES: readonly Block['kind'][] = ['facts', 'item', 'list']

function linesOf(block: Block, locale: Locale): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'text':
      return [plain(block.words)]
    case 'facts':
      return block.facts.map(({ label, value }) => `${withColon(label, locale)} ${value}`)
    case 'item':
      return [`- ${block.name}`, ...block.lines.map((line) => `  ${plain(line).replaceAll('\n', '\n  ')}`)]
    case 'list':
      return block.items.map((item) => `- ${plain(item).replaceAll('\n', '\n  ')}`)
    case 'quote':
      return [`${withColon(block.label, locale)}\n${block.text}`]
    case 'link':
      return [block.label, block.url, block.means]
    case 'rule':
      return []
    case 'barcode':
      return [block.code]
  }
}
