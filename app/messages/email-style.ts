/** How all mails look. Inline, for many readers take no other styles; what they take beside that is for the dark alone. */

const ink = '#1f2328'
const quiet = '#57606a'
const line = '#d0d7de'
const bar = '#8b949e'
const link = '#0a58ca'

const words = { color: 'inherit', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' } as const

export const style = {
  page: {
    ...{ margin: '0', backgroundColor: '#f6f6f4', color: ink },
    fontFamily: '-apple-system, "Segoe UI", Roboto, "Noto Sans", Helvetica, Arial, sans-serif',
  },
  sheet: {
    ...{ backgroundColor: '#ffffff', color: ink, width: '100%', maxWidth: '560px' },
    ...{ padding: '24px 20px', margin: '0 auto' },
  },
  shop: { ...words, fontSize: '14px', lineHeight: '20px', color: quiet, margin: '0' },
  title: { ...words, fontSize: '22px', lineHeight: '28px', margin: '8px 0 16px' },
  heading: { ...words, fontSize: '17px', lineHeight: '24px', margin: '24px 0 8px' },
  text: { ...words, fontSize: '16px', lineHeight: '24px', margin: '0 0 12px' },
  group: { margin: '0 0 12px' },
  link: { color: link, fontWeight: 'bold' },
  line: { ...words, fontSize: '16px', lineHeight: '24px', margin: '0' },
  item: { borderLeft: `3px solid ${bar}`, padding: '0 0 0 12px', margin: '12px 0 16px' },
  list: { margin: '0 0 12px', padding: '0 0 0 20px' },
  point: { ...words, fontSize: '16px', lineHeight: '24px', margin: '0 0 4px' },
  rule: { borderColor: line, margin: '24px 0 16px' },
  small: { ...words, fontSize: '14px', lineHeight: '20px', color: quiet, margin: '0 0 8px' },
} as const

export const DARK = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .page { background-color: #0d1117 !important; color: #e6edf3 !important; }
  .sheet { background-color: #161b22 !important; color: #e6edf3 !important; }
  .quiet { color: #9da7b3 !important; }
  .link { color: #79b8ff !important; }
  .rule { border-color: #30363d !important; }
  .item { border-color: #6e7681 !important; }
}
`
