-- Each line that could not become an execution or a message, and why.
--
-- Parameters:
--   warehouse  the folder of the table's own location, which stays empty: each partition's points into a generation's folder
--
-- Run by hand (bin/fixhouse up does it) in the database that shall have the table:
--   bin/fixhouse beeline --user fixhouse --database scratch --hivevar warehouse=/fixhouse/scratch -f hive/ddl/rejected_lines.hql

CREATE EXTERNAL TABLE IF NOT EXISTS rejected_lines (
  raw binary             COMMENT 'The line as it came, at most its first 64 KiB, without its end',
  line_bytes bigint      COMMENT 'Its whole length in bytes',
  reason string          COMMENT 'Why it was rejected',
  delivery int           COMMENT 'Which delivery of its vendor and file date, from 1',
  source_file string     COMMENT 'The file it came in; an entry of a zip is file.zip!entry',
  source_block bigint    COMMENT 'Compressed offset of the block, member or frame in which the line begins: bits for bzip2, else bytes; 0 for plain files and gzip of one member',
  source_position bigint COMMENT 'Uncompressed bytes from there to the line')
COMMENT 'Lines that were rejected, as they came, and why'
PARTITIONED BY (
  file_date date         COMMENT 'The date that the delivery is for',
  vendor string          COMMENT 'Who sent it: the name of a profile in conf/vendors')
STORED AS ORC
LOCATION '${hivevar:warehouse}/tables/rejected_lines'
TBLPROPERTIES (
  'discover.partitions' = 'false',
  'external.table.purge' = 'false');
