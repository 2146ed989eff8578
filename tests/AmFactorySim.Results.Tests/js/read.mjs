// Prints the rows of a Parquet file as JSON, with whole numbers and what JSON has no word for as text.
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'

const file = await asyncBufferFromFile(process.argv[2])
const rows = await parquetReadObjects({ file, compressors })
const plain = value =>
  value === undefined ? null
  : typeof value === 'bigint' || typeof value === 'number' && !Number.isFinite(value) ? String(value)
  : value
process.stdout.write(JSON.stringify(rows, (_, value) => plain(value)))
