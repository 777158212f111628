/** Injects the `Settings` that the process runs with. */
export const CURRENT_SETTINGS = Symbol('current settings');
