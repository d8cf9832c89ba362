-- What each run made of each file: a row a file and run.
--
-- Parameters:
--   warehouse  the folder of the table's own location, which stays empty: each partition's points into a generation's folder
--
-- Run by hand (bin/fixhouse up does it) in the database that shall have the table:
--   bin/fixhouse beeline --user fixhouse --database scratch --hivevar warehouse=/fixhouse/scratch -f hive/ddl/file_loads.hql

CREATE EXTERNAL TABLE IF NOT EXISTS file_loads (
  vendor string                         COMMENT 'Who sent the file',
  delivery int                          COMMENT 'Its delivery of that file date, from 1',
  source_file string                    COMMENT 'The name of the file',
  format string                         COMMENT 'plain, gzip, bzip2, zstd, xz, lz4 or zip: found from its content',
  bytes bigint                          COMMENT 'Its size as it landed',
  lines_read bigint                     COMMENT 'Lines read: the sum of executions, duplicates, messages and rejected',
  fills bigint                          COMMENT 'Executions of kind fill',
  busts bigint                          COMMENT 'Executions of kind bust',
  corrects bigint                       COMMENT 'Executions of kind correct',
  statuses bigint                       COMMENT 'Executions of kind status',
  others bigint                         COMMENT 'Executions of kind other',
  relays bigint                         COMMENT 'Executions of kind relay',
  executions bigint                     COMMENT 'Executions of all kinds',
  duplicates bigint                     COMMENT 'Lines left out: their identity and content are in executions already',
  conflicts bigint                      COMMENT 'Executions whose identity another one has with other content',
  messages bigint                       COMMENT 'Messages of other types',
  rejected bigint                       COMMENT 'Lines rejected',
  rejected_by_reason map<string,bigint> COMMENT 'Lines rejected, by reason',
  unmapped_clients bigint               COMMENT 'Executions whose client has no row in clients.csv',
  unmapped_symbols bigint               COMMENT 'Executions whose symbol has no row in symbols.csv',
  state string                          COMMENT 'loaded, held_back or failed',
  reason string                         COMMENT 'Why it was held back or failed; NULL where it is loaded',
  started_at timestamp                  COMMENT 'When the run began to read; UTC',
  ended_at timestamp                    COMMENT 'When it had read and checked it; UTC')
COMMENT 'What was loaded, held back or rejected: a row a file and run'
PARTITIONED BY (
  file_date date                        COMMENT 'The date that the delivery is for',
  generation bigint                     COMMENT 'The run, numbered from 1')
STORED AS ORC
LOCATION '${hivevar:warehouse}/tables/file_loads'
TBLPROPERTIES (
  'discover.partitions' = 'false',
  'external.table.purge' = 'false');
