import type { AttachedFile } from './attached-file.ts'

export interface PrintedFile {
  filename: string
  content: Buffer
}

/** What prints is large and seldom needed: it is read by whoever prints first. */
export async function printFile(file: AttachedFile): Promise<PrintedFile> {
  const { printPdf } = await import('./letter-pdf.tsx')
  return { filename: file.filename, content: await printPdf(file) }
}
