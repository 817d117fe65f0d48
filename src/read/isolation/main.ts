import { serveReading } from './serve-reading.ts'

// The reading process that hands on what it read as it is. See `reader-process.ts`.
serveReading(() => (document) => document)
