/** Part of every decision: deciding again under another version may differ, and then the difference is reported. */
export const ENGINE_VERSION = '2.0.0'
