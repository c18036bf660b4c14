/** What a merchant does once, in this order. */
export const SETUP_STEPS = ['settings', 'products', 'policy'] as const
export type SetupStep = (typeof SETUP_STEPS)[number]
