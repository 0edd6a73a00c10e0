// Pagefind's elements load their engine from a folder of their own. This one hands them ours, which asks Pagefind in turn.
export const createInstance = (options) => globalThis.ruxiSearch(options);
