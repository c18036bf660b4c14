/** Where two pieces of plain data differ: `path: here … there`, leaf by leaf. */
export function differences(faultless: unknown, chaotic: unknown, path = ''): string[] {
  if (!isTree(faultless) || !isTree(chaotic) || Array.isArray(faultless) !== Array.isArray(chaotic))
    return JSON.stringify(faultless) === JSON.stringify(chaotic)
      ? []
      : [`${path}: faultless ${shown(faultless)}, chaotic ${shown(chaotic)}`]
  const keys = new Set([...Object.keys(faultless), ...Object.keys(chaotic)])
  return [...keys].flatMap((key) =>
    differences(faultless[key], chaotic[key], path === '' ? key : `${path}.${key}`),
  )
}

const isTree = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const LONGEST = 300
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
