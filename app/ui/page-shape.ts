export type PageShape = 'list' | 'form' | 'aside'

/** Which outline a path's page has, so that nothing jumps when it arrives. */
export function shapeOf(pathname: string): PageShape {
  if (/^\/app\/(settings(\/deadlines)?|returns\/new)$/.test(pathname)) return 'form'
  return /^\/app\/(policy|returns\/.|products\/.)/.test(pathname) ? 'aside' : 'list'
}
