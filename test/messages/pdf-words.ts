/** What a PDF says, read back as whoever opens it reads it. */

/** Its reader asks for what browsers draw with, and draws nothing here. */
async function reader() {
  const browser = globalThis as { DOMMatrix?: unknown }
  browser.DOMMatrix ??= class {}
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

/** The words of all pages, a space between lines. */
export async function pdfWords(bytes: Uint8Array): Promise<string> {
  const { getDocument } = await reader()
  const reading = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false })
  const pdf = await reading.promise
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join(''))
  }
  await reading.destroy()
  return pages.join(' ').replaceAll(/\s+/g, ' ')
}
