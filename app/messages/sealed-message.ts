/** Who a message goes to and what it says, kept only sealed; each part opens in its own place alone. */
import { open, seal } from '../secret-box.server.ts'
import { type AttachedFile, readFile, writeFile } from './attached-file.ts'

const PARTS = ['recipient', 'text', 'html'] as const

export type MessageParts = Record<(typeof PARTS)[number], string>

export function sealMessage(id: string, parts: MessageParts): MessageParts {
  return mapParts(parts, (part, name) => seal(part, placeOf(id, name)))
}

/** @throws Malformed for a message that was redacted; KeyMissing for one that another key sealed */
export function openMessage(id: string, parts: MessageParts): MessageParts {
  return mapParts(parts, (part, name) => open(part, placeOf(id, name)))
}

export const sealFile = (id: string, file: AttachedFile): string => seal(writeFile(file), placeOf(id, 'file'))

/** @returns undefined for a message without one */
export const openFile = ({ id, file }: { id: string; file: string | null }): AttachedFile | undefined =>
  file === null ? undefined : readFile(open(file, placeOf(id, 'file')))

const placeOf = (id: string, name: string) => `message/${id}/${name}`

function mapParts(parts: MessageParts, change: (part: string, name: string) => string): MessageParts {
  const [recipient, text, html] = PARTS.map((name) => change(parts[name], name))
  return { recipient: recipient ?? '', text: text ?? '', html: html ?? '' }
}
