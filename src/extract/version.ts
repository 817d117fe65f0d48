/** Name and version of the rules; a change of what is extracted changes the version. */
export const EXTRACTOR = { name: 'taizhang', version: '0.1.0' } as const
