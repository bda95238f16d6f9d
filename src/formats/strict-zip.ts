/** How archives of others are read: whatever two programs could read differently is refused. Options of zip.js. */
export const strictZip = {
  strictness: 'strict',
  filenameValidation: 'strict',
  checkCrc32: true,
  checkOverlappingEntry: true,
  checkLocalDirectory: true,
  checkLocalFilename: true,
  useWebWorkers: false,
} as const;
