import { afterEach, beforeEach, expect, test } from 'vitest'
import { drop, photo, report } from './fields.ts'
import { answering, extension, heading, PLACE, press, seen, until } from './page.ts'

beforeEach(() => extension.setUp())
afterEach(() => extension.tearDown())

test('go to the place that the server names, and the statement names them', async () => {
  const { calls } = answering()
  await report()
  drop(photo('crack.jpg'))
  await until(() => seen().includes('photos.done'))
  const [place, sent] = calls.slice(1)
  expect(place).toMatchObject({
    path: '/buyer/orders/77/photos',
    body: { name: 'crack.jpg', type: 'image/jpeg', size: 9 },
  })
  expect(sent?.path).toBe('/staged')
  await press('choose.continue_with')
  await until(() => heading() === 'check.heading')
  expect(calls.at(-1)?.body?.items?.[0]).toMatchObject({ photos: [PLACE.photo] })
})

test('the server’s words say why one is not taken, and trying again is not offered', async () => {
  const { next } = answering()
  const fields = [{ path: 'photo', message: 'This photo is larger than 10 MB.' }]
  next('/photos', { status: 422, body: { error: 'invalid', message: '', fields } })
  await report()
  drop(photo('crack.jpg'))
  await until(() => seen().includes('This photo is larger than 10 MB.'))
  expect(seen()).not.toContain('failure.retry')
  await press('photos.remove – crack.jpg')
  await until(() => !seen().includes('crack.jpg'))
})

test('one that fails keeps nobody from sending, can be tried again, and follows the statement', async () => {
  const { calls, next } = answering()
  next('/photos', { status: 503, body: {} })
  await report()
  drop(photo('crack.jpg'))
  await until(() => seen().includes('photos.failed'))
  await press('choose.continue_with')
  await until(() => heading() === 'check.heading')
  expect(seen()).toContain('photos.without')
  await press('Send request')
  await until(() => heading() === 'done.heading')
  expect(seen()).toContain('photos.missing')
  await press('failure.retry – crack.jpg')
  await until(() => calls.filter(({ path }) => path.endsWith('/statements')).length === 2)
  const [first, second] = calls.filter(({ path }) => path.endsWith('/statements'))
  expect(second?.body?.submissionKey).toBe(first?.body?.submissionKey)
  expect(first?.body?.items?.[0]).not.toHaveProperty('photos')
  expect(second?.body?.items?.[0]).toMatchObject({ photos: [PLACE.photo] })
  await until(() => !seen().includes('crack.jpg'))
})

test.each([[3], [4]])('photos: of %i at most three are taken', async (count) => {
  const { calls } = answering()
  await report()
  drop(...Array.from({ length: count }, (_, index) => photo(`${index}.jpg`)))
  await until(() => seen().includes('2.jpg'))
  expect(seen()).not.toContain('3.jpg')
  expect(document.body.querySelector('s-drop-zone')?.getAttribute('error')).toBe(
    count > 3 ? 'photos.most' : '',
  )
  await until(() => calls.filter(({ path }) => path.endsWith('/photos')).length === 3)
})
