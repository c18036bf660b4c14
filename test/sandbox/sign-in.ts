import { type Started, shopA } from './start-for-test.ts'

/** Signs a customer in at their account in shop A. */
export async function signIn(
  started: Started,
  email = 'ana@example.ro',
): Promise<{ cookie: string; customer: number }> {
  const { customers } = await started.control.ledger(shopA)
  const customer = customers.find((one) => one.email === email)?.id ?? 0
  const answer = await fetch(`${started.sandbox.url}/account/pinhole-audio/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ customer: String(customer) }),
    redirect: 'manual',
  })
  return { cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '', customer }
}
