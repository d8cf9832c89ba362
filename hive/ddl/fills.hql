-- What traded: the fills that no bust takes away, with their corrections applied.
--
-- Parameters:
--   warehouse  the folder of the table's own location, which stays empty: each partition's points into a generation's folder
--
-- Run by hand (bin/fixhouse up does it) in the database that shall have the table:
--   bin/fixhouse beeline --user fixhouse --database scratch --hivevar warehouse=/fixhouse/scratch -f hive/ddl/fills.hql

CREATE EXTERNAL TABLE IF NOT EXISTS fills (
  client_id string        COMMENT 'The client',
  symbol string           COMMENT 'The instrument',
  currency string         COMMENT 'The currency of price',
  side string             COMMENT 'Side (54); buy is 1 and 3, sell 2, 4, 5 and 6',
  price decimal(18,8)     COMMENT 'Price of one unit, in currency; that of the last correction where there is one',
  quantity decimal(18,6)  COMMENT 'Quantity; that of the last correction where there is one',
  transact_time timestamp COMMENT 'When it traded; UTC; a correction moves it only where the profile says correction_time: own',
  exec_id string          COMMENT 'ExecID (17) of the original fill',
  cl_ord_id string        COMMENT 'ClOrdID (11) of the original fill',
  order_id string         COMMENT 'OrderID (37) of the original fill',
  last_mkt string         COMMENT 'LastMkt (30) of the original fill',
  corrected boolean       COMMENT 'A correction has been applied',
  file_date date          COMMENT 'The file date of the original fill: of the earliest, where later deliveries repeat it',
  delivery int            COMMENT 'Which delivery of its vendor and file date, from 1',
  source_file string      COMMENT 'The file it came in; an entry of a zip is file.zip!entry',
  source_block bigint     COMMENT 'Compressed offset of the block, member or frame in which the line begins: bits for bzip2, else bytes; 0 for plain files and gzip of one member',
  source_position bigint  COMMENT 'Uncompressed bytes from there to the line')
COMMENT 'Fills less those busted, with corrections applied; rows are sorted by client, symbol and time'
PARTITIONED BY (
  trade_date date         COMMENT 'TradeDate (75), else the date of the time in the session of the vendor',
  vendor string           COMMENT 'Who sent it: the name of a profile in conf/vendors')
STORED AS ORC
LOCATION '${hivevar:warehouse}/tables/fills'
TBLPROPERTIES (
  'orc.bloom.filter.columns' = 'client_id,symbol',
  'discover.partitions' = 'false',
  'external.table.purge' = 'false');
