export async function checkMainJob(): Promise<boolean> {
  throw new Error('not yet')
}
