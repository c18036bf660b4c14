/** How all files look on paper. Lengths in points. */
import { FAMILY } from './pdf-fonts.ts'

const quiet = '#57606a'

export const sheet = {
  page: {
    ...{ fontFamily: FAMILY, fontSize: 10.5, lineHeight: 1.45, color: '#1f2328' },
    ...{ paddingTop: 48, paddingBottom: 48, paddingHorizontal: 54 },
  },
  shop: { fontSize: 10, color: quiet },
  title: { fontSize: 18, lineHeight: 1.3, fontWeight: 700, marginTop: 4, marginBottom: 12 },
  heading: { fontSize: 12.5, lineHeight: 1.3, fontWeight: 700, marginTop: 12, marginBottom: 6 },
  text: { marginBottom: 8 },
  group: { marginBottom: 8 },
  strong: { fontWeight: 700 },
  item: { borderLeftWidth: 2, borderLeftColor: '#8b949e', paddingLeft: 10, marginTop: 4, marginBottom: 10 },
  point: { flexDirection: 'row', marginBottom: 3 },
  bullet: { width: 12 },
  pointWords: { flex: 1 },
  rule: { borderBottomWidth: 0.75, borderBottomColor: '#d0d7de', marginTop: 12, marginBottom: 10 },
  small: { fontSize: 9, color: quiet, marginBottom: 4 },
} as const
