/** App Bridge signs what a page fetches and not where a link leads: so a file is fetched, then handed to the browser. */
export async function download(url: string, filename: string): Promise<boolean> {
  const answer = await fetch(url)
  if (!answer.ok) return false
  const address = URL.createObjectURL(await answer.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = filename
  link.click()
  URL.revokeObjectURL(address)
  return true
}
