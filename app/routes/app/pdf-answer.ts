/** Kept by nobody on the way: it names a person's order. */
export function asPdf(file: { filename: string; content: Buffer } | null): Response {
  if (file === null) return new Response(null, { status: 404 })
  const name = encodeURIComponent(file.filename)
  return new Response(new Uint8Array(file.content), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
      'cache-control': 'no-store',
    },
  })
}
