-- Each execution (35=8) as sent, once: the table that all others come from.
--
-- Parameters:
--   warehouse  the folder of the table's own location, which stays empty: each partition's points into a generation's folder
--
-- Run by hand (bin/fixhouse up does it) in the database that shall have the table:
--   bin/fixhouse beeline --user fixhouse --database scratch --hivevar warehouse=/fixhouse/scratch -f hive/ddl/executions.hql

CREATE EXTERNAL TABLE IF NOT EXISTS executions (
  trade_date date           COMMENT 'TradeDate (75), else the date of transact_time in the session of the vendor',
  client_id string          COMMENT 'The client: raw_client_id mapped by conf/reference/clients.csv, else as it came (VENDOR:raw where the vendor has client identifiers of its own)',
  raw_client_id string      COMMENT 'The client as sent, in the tag that the profile names',
  symbol string             COMMENT 'The instrument: raw_symbol mapped by conf/reference/symbols.csv, else as it came',
  raw_symbol string         COMMENT 'Symbol (55) as sent',
  security_id string        COMMENT 'SecurityID (48)',
  security_id_source string COMMENT 'SecurityIDSource (22)',
  currency string           COMMENT 'Currency (15), else that of the profile; pence and their like (GBp) as the major unit (GBP), the raw field then in tags',
  side string               COMMENT 'Side (54): 1 buy, 2 sell, 3 buy minus, 4 sell plus, 5 sell short, 6 sell short exempt, 8 cross',
  price decimal(18,8)       COMMENT 'LastPx (31), or the tag that the profile names, in currency; the raw field is in tags where it was in pence',
  quantity decimal(18,6)    COMMENT 'LastQty (32), or the tag that the profile names',
  transact_time timestamp   COMMENT 'TransactTime (60), else SendingTime (52), or the tag that the profile names; UTC',
  sending_time timestamp    COMMENT 'SendingTime (52); UTC',
  exec_kind string          COMMENT 'fill, bust, correct, status, other or relay',
  exec_id string            COMMENT 'ExecID (17); NULL where it is absent, empty, 0 or NONE',
  exec_ref_id string        COMMENT 'ExecRefID (19): the exec_id that a bust or a correction amends; NULL where it is absent, empty, 0 or NONE',
  cl_ord_id string          COMMENT 'ClOrdID (11)',
  orig_cl_ord_id string     COMMENT 'OrigClOrdID (41)',
  order_id string           COMMENT 'OrderID (37)',
  exec_type string          COMMENT 'ExecType (150)',
  ord_status string         COMMENT 'OrdStatus (39)',
  order_qty decimal(18,6)   COMMENT 'OrderQty (38)',
  cum_qty decimal(18,6)     COMMENT 'CumQty (14)',
  leaves_qty decimal(18,6)  COMMENT 'LeavesQty (151)',
  avg_px decimal(18,8)      COMMENT 'AvgPx (6), in currency',
  last_mkt string           COMMENT 'LastMkt (30)',
  account string            COMMENT 'Account (1)',
  sender_comp_id string     COMMENT 'SenderCompID (49)',
  target_comp_id string     COMMENT 'TargetCompID (56)',
  msg_seq_num bigint        COMMENT 'MsgSeqNum (34)',
  begin_string string       COMMENT 'BeginString (8)',
  poss_dup boolean          COMMENT 'PossDupFlag (43) is Y',
  identity_conflict boolean COMMENT 'Another execution of its vendor and file date has the same identity and other content; all of them are kept',
  checksum_ok boolean       COMMENT 'CheckSum (10) holds; NULL where it is absent',
  body_length_ok boolean    COMMENT 'BodyLength (9) holds; NULL where it is absent',
  line_bytes int            COMMENT 'Length of the line in bytes, without its end',
  content_hash string       COMMENT '32 hexadecimal digits over identity and business content, the same for each copy of an execution; NULL where there is no identity',
  delivery int              COMMENT 'Which delivery of its vendor and file date, from 1',
  source_file string        COMMENT 'The file it came in; an entry of a zip is file.zip!entry',
  source_block bigint       COMMENT 'Compressed offset of the block, member or frame in which the line begins: bits for bzip2, else bytes; 0 for plain files and gzip of one member',
  source_position bigint    COMMENT 'Uncompressed bytes from there to the line',
  tags map<string,string>   COMMENT 'Every other field as sent, by its tag; repeated ones as 448, 448#2, 448#3')
COMMENT 'Executions (FIX ExecutionReport, 35=8) as sent, duplicates left out'
PARTITIONED BY (
  file_date date            COMMENT 'The date that the delivery is for',
  vendor string             COMMENT 'Who sent it: the name of a profile in conf/vendors')
STORED AS ORC
LOCATION '${hivevar:warehouse}/tables/executions'
TBLPROPERTIES (
  'orc.bloom.filter.columns' = 'client_id,symbol,exec_id,cl_ord_id',
  'discover.partitions' = 'false',
  'external.table.purge' = 'false');
