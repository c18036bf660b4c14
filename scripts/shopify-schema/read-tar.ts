/**
 * The files of an uncompressed ustar archive, as npm packs them: a 512-byte header, the content padded to 512, and so
 * on until a header of zeros. Long names are split over `prefix` and `name`; pax headers are passed over.
 */
export function* readTar(archive: Buffer): Generator<{ name: string; content: Buffer }> {
  let at = 0
  while (at + 512 <= archive.length && archive[at] !== 0) {
    const header = archive.subarray(at, at + 512)
    const size = Number.parseInt(text(header, 124, 12).trim() || '0', 8)
    const name = [text(header, 345, 155), text(header, 0, 100)].filter(Boolean).join('/')
    const isFile = header[156] === 0 || header[156] === '0'.charCodeAt(0)
    if (isFile) yield { name, content: archive.subarray(at + 512, at + 512 + size) }
    at += 512 + Math.ceil(size / 512) * 512
  }
}

function text(header: Buffer, from: number, length: number): string {
  return (
    header
      .subarray(from, from + length)
      .toString('utf8')
      .split('\0', 1)[0] ?? ''
  )
}
