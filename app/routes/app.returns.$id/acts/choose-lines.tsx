import { ChoiceList } from '@shopify/polaris'
import type { OpenLine } from '../../../returns/merchant/carry-out-view.ts'

interface ChooseLinesProps {
  title: string
  lines: readonly OpenLine[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
  error?: string
}

/** Which of a case's items something is about. */
export const ChooseLines = ({ title, lines, chosen, ...rest }: ChooseLinesProps) => (
  <ChoiceList
    title={title}
    allowMultiple
    choices={lines.map(({ key, title: label }) => ({ value: String(key), label }))}
    selected={[...chosen]}
    {...rest}
  />
)

export const keysOf = (lines: readonly OpenLine[]): string[] => lines.map(({ key }) => String(key))
