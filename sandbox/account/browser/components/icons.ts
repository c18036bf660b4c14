/** Drawn here, named as Shopify names them. */
const DRAWINGS: Record<string, string> = {
  'check-circle-filled':
    '<circle cx="10" cy="10" r="8" fill="currentColor"/><path d="m6.5 10.2 2.4 2.4 4.6-5" fill="none" stroke="#fff" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/>',
  circle: '<circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" stroke-width="1.7"/>',
  'alert-circle':
    '<circle cx="10" cy="10" r="7.2" fill="none" stroke="currentColor" stroke-width="1.7"/><path d="M10 6v5" stroke="currentColor" stroke-width="1.9" stroke-linecap="round"/><circle cx="10" cy="13.8" r="1.1" fill="currentColor"/>',
  info: '<circle cx="10" cy="10" r="7.2" fill="none" stroke="currentColor" stroke-width="1.7"/><path d="M10 9.2v5" stroke="currentColor" stroke-width="1.9" stroke-linecap="round"/><circle cx="10" cy="6.4" r="1.1" fill="currentColor"/>',
  'chevron-down':
    '<path d="m5.5 8 4.5 4.5L14.5 8" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/>',
  'arrow-left':
    '<path d="M16 10H4.5m0 0L9.5 5m-5 5 5 5" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/>',
  image:
    '<rect x="3" y="4" width="14" height="12" rx="2" fill="none" stroke="currentColor" stroke-width="1.5"/><circle cx="7.5" cy="8.5" r="1.5" fill="currentColor"/><path d="m4 15 4-4 3 3 2-2 3 3" fill="none" stroke="currentColor" stroke-width="1.5"/>',
  plus: '<path d="M10 4.5v11M4.5 10h11" stroke="currentColor" stroke-width="1.8" stroke-linecap="round"/>',
  minus: '<path d="M4.5 10h11" stroke="currentColor" stroke-width="1.8" stroke-linecap="round"/>',
}

/** Throws for a name it cannot draw. */
export function icon(name: string): string {
  const drawing = DRAWINGS[name]
  if (drawing === undefined) throw new Error(`No drawing of the icon "${name}"`)
  return `<svg viewBox="0 0 20 20" width="22" height="22" aria-hidden="true" focusable="false">${drawing}</svg>`
}
