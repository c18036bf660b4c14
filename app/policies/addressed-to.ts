/** A shop's address as it is written on a parcel: its name first, unless the first line begins with it. */
export const addressedTo = (name: string, lines: readonly string[]): string[] =>
  lines[0] !== undefined && beginsWith(lines[0], name) ? [...lines] : [name, ...lines]

/** "Pinhole Audio, Returns" begins with "pinhole audio"; "Pinholestraße 4" does not begin with "Pinhole". */
function beginsWith(line: string, name: string): boolean {
  const [all, start] = [folded(line), folded(name)]
  return start !== '' && all.startsWith(start) && !/^[\p{L}\p{N}]/u.test(all.slice(start.length))
}

const folded = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().toLocaleLowerCase('en')
