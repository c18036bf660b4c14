/** The look of the account: shared by every component's shadow tree. Colours meet AA on the grounds they are used on. */
const css = (text: string): CSSStyleSheet => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  return sheet
}

export const base = css(`
  :where(:host) { box-sizing: border-box; display: block; min-inline-size: 0 }
  :host([hidden]) { display: none }
  *, *::before, *::after { box-sizing: border-box }
  :where(h1, h2, h3, p, fieldset, legend) { margin: 0; padding: 0; border: 0; font: inherit; min-inline-size: 0 }
  :where(button, input, textarea) { font: inherit; color: inherit; letter-spacing: inherit }
  :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
  .error { color: var(--critical); display: flex; gap: 6px; align-items: start; margin-block-start: 6px }
  .error::before { content: "!"; flex: none; inline-size: 18px; block-size: 18px; margin-block-start: 3px; border-radius: 50%;
    background: var(--critical); color: #fff; font: 700 13px/18px system-ui; text-align: center }
  .error:empty { display: none }
  :host(.unseen), .unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
  @media (prefers-reduced-motion: reduce) { * { animation: none !important; transition: none !important } }
`)

const STEPS: Record<string, number> = {
  none: 0,
  'small-500': 2,
  'small-400': 4,
  'small-300': 6,
  'small-200': 8,
  'small-100': 10,
  small: 12,
  base: 16,
  large: 20,
  'large-100': 24,
  'large-200': 32,
  'large-300': 40,
  'large-400': 48,
  'large-500': 64,
}

/** `small base` → `12px 16px` */
export const spacing = (words: string): string =>
  words
    .split(' ')
    .filter(Boolean)
    .map((word) => `${STEPS[word] ?? 0}px`)
    .join(' ')

const RADII: Record<string, string> = {
  none: '0',
  'small-100': '4px',
  small: '6px',
  base: '10px',
  large: '14px',
  'large-100': '18px',
  max: '999px',
}
export const radius = (word: string): string => RADII[word] ?? '0'

const GROUNDS: Record<string, string> = { base: 'var(--card)', subdued: 'var(--subdued-ground)' }
export const ground = (word: string): string => GROUNDS[word] ?? ''

const TONES: Record<string, string> = {
  critical: 'var(--critical)',
  success: 'var(--success)',
  warning: 'var(--warning)',
  info: 'var(--accent)',
  neutral: 'var(--subdued)',
}
export const tone = (word: string): string => TONES[word] ?? ''
