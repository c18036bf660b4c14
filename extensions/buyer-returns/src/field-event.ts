/** What a text or number field holds when it reports a change. The published types leave the event's target open. */
export function typedIn({ currentTarget }: Event): string {
  return currentTarget && 'value' in currentTarget && typeof currentTarget.value === 'string'
    ? currentTarget.value
    : ''
}

/** The chosen value of a choice list where one may be chosen. */
export function chosenIn({ currentTarget }: Event): string | undefined {
  return currentTarget && 'values' in currentTarget && Array.isArray(currentTarget.values)
    ? currentTarget.values[0]
    : undefined
}

/** The files that were chosen or dropped. Shopify documents them on the element; its types leave them out. */
export function filesIn({ currentTarget }: Event): File[] {
  const files = currentTarget && 'files' in currentTarget ? currentTarget.files : []
  return Array.isArray(files) ? files.filter((file): file is File => file instanceof File) : []
}
