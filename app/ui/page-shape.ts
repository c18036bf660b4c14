export type PageShape = 'list' | 'form' | 'aside'

/** Which outline a path's page has, so that nothing jumps when it arrives. */
export function shapeOf(pathname: string): PageShape {
  if (/^\/app\/(policy|returns\/.|products\/.)/.test(pathname)) return 'aside'
  return /^\/app\/settings(\/deadlines)?$/.test(pathname) ? 'form' : 'list'
}
