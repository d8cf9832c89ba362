-- How far each night is: a row a run; a trade date is complete when its last row says done.
--
-- Parameters:
--   warehouse  the folder of the table's own location, which stays empty: each partition's points into a generation's folder
--
-- Run by hand (bin/fixhouse up does it) in the database that shall have the table:
--   bin/fixhouse beeline --user fixhouse --database scratch --hivevar warehouse=/fixhouse/scratch -f hive/ddl/nights.hql

CREATE EXTERNAL TABLE IF NOT EXISTS nights (
  state string                    COMMENT 'done: all vendors are loaded; partial: some are not; failed',
  vendors_loaded array<string>    COMMENT 'The vendors whose deliveries are published',
  vendors_missing array<string>   COMMENT 'The vendors that have not come',
  vendors_held_back array<string> COMMENT 'The vendors whose deliveries are held back by a check',
  reason string                   COMMENT 'What failed, or why vendors were held back; NULL when done',
  published_at timestamp          COMMENT 'When it was published; UTC')
COMMENT 'The nights: a row a run, written when all its tables are published'
PARTITIONED BY (
  trade_date date                 COMMENT 'The night: the date its files are for',
  generation bigint               COMMENT 'The run, numbered from 1')
STORED AS ORC
LOCATION '${hivevar:warehouse}/tables/nights'
TBLPROPERTIES (
  'discover.partitions' = 'false',
  'external.table.purge' = 'false');
