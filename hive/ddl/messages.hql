-- Each line that is a message of another type than 35=8.
--
-- Parameters:
--   warehouse  the folder of the table's own location, which stays empty: each partition's points into a generation's folder
--
-- Run by hand (bin/fixhouse up does it) in the database that shall have the table:
--   bin/fixhouse beeline --user fixhouse --database scratch --hivevar warehouse=/fixhouse/scratch -f hive/ddl/messages.hql

CREATE EXTERNAL TABLE IF NOT EXISTS messages (
  msg_type string         COMMENT 'MsgType (35)',
  sender_comp_id string   COMMENT 'SenderCompID (49)',
  target_comp_id string   COMMENT 'TargetCompID (56)',
  msg_seq_num bigint      COMMENT 'MsgSeqNum (34)',
  poss_dup boolean        COMMENT 'PossDupFlag (43) is Y',
  sending_time timestamp  COMMENT 'SendingTime (52); UTC',
  cl_ord_id string        COMMENT 'ClOrdID (11)',
  delivery int            COMMENT 'Which delivery of its vendor and file date, from 1',
  source_file string      COMMENT 'The file it came in; an entry of a zip is file.zip!entry',
  source_block bigint     COMMENT 'Compressed offset of the block, member or frame in which the line begins: bits for bzip2, else bytes; 0 for plain files and gzip of one member',
  source_position bigint  COMMENT 'Uncompressed bytes from there to the line',
  tags map<string,string> COMMENT 'Every other field as sent, by its tag; repeated ones as 448, 448#2, 448#3')
COMMENT 'FIX messages of other types than ExecutionReport'
PARTITIONED BY (
  file_date date          COMMENT 'The date that the delivery is for',
  vendor string           COMMENT 'Who sent it: the name of a profile in conf/vendors')
STORED AS ORC
LOCATION '${hivevar:warehouse}/tables/messages'
TBLPROPERTIES (
  'discover.partitions' = 'false',
  'external.table.purge' = 'false');
