-- Each bust and correction, and the fill at which its chain ends.
--
-- Parameters:
--   warehouse  the folder of the table's own location, which stays empty: each partition's points into a generation's folder
--
-- Run by hand (bin/fixhouse up does it) in the database that shall have the table:
--   bin/fixhouse beeline --user fixhouse --database scratch --hivevar warehouse=/fixhouse/scratch -f hive/ddl/amendments.hql

CREATE EXTERNAL TABLE IF NOT EXISTS amendments (
  exec_kind string            COMMENT 'bust or correct',
  exec_id string              COMMENT 'ExecID (17)',
  exec_ref_id string          COMMENT 'ExecRefID (19): the exec_id of the fill or correction that it amends',
  order_id string             COMMENT 'OrderID (37)',
  sender_comp_id string       COMMENT 'SenderCompID (49)',
  client_id string            COMMENT 'The client; NULL where the amendment leaves it out',
  symbol string               COMMENT 'The instrument; NULL where the amendment leaves it out',
  currency string             COMMENT 'The currency; NULL where the amendment leaves it out',
  side string                 COMMENT 'Side (54); NULL where the amendment leaves it out',
  price decimal(18,8)         COMMENT 'The new price, of a correction',
  quantity decimal(18,6)      COMMENT 'The new quantity, of a correction',
  transact_time timestamp     COMMENT 'When it was amended; UTC',
  delivery int                COMMENT 'Which delivery of its vendor and file date, from 1',
  source_file string          COMMENT 'The file it came in; an entry of a zip is file.zip!entry',
  source_block bigint         COMMENT 'Compressed offset of the block, member or frame in which the line begins: bits for bzip2, else bytes; 0 for plain files and gzip of one member',
  source_position bigint      COMMENT 'Uncompressed bytes from there to the line',
  state string                COMMENT 'matched: it ends at a fill; no_effect: what it names is no fill; unmatched: what it names has not come, or cannot be told among several',
  ref_file_date date          COMMENT 'The execution that exec_ref_id names: its file date',
  ref_delivery int            COMMENT 'Its delivery',
  ref_source_file string      COMMENT 'Its file',
  ref_source_block bigint     COMMENT 'Its block',
  ref_source_position bigint  COMMENT 'Its position',
  fill_trade_date date        COMMENT 'The fill at the end of the chain: its trade date',
  fill_file_date date         COMMENT 'Its file date',
  fill_delivery int           COMMENT 'Its delivery',
  fill_source_file string     COMMENT 'Its file',
  fill_source_block bigint    COMMENT 'Its block',
  fill_source_position bigint COMMENT 'Its position')
COMMENT 'Busts and corrections, what they name, and the fill that they amend'
PARTITIONED BY (
  file_date date              COMMENT 'The date that the delivery is for',
  vendor string               COMMENT 'Who sent it: the name of a profile in conf/vendors')
STORED AS ORC
LOCATION '${hivevar:warehouse}/tables/amendments'
TBLPROPERTIES (
  'discover.partitions' = 'false',
  'external.table.purge' = 'false');
