-- The busts and corrections whose original has not come; each delivery tries them again.
--
-- Parameters: none
--
-- Run by hand (bin/fixhouse up does it) in the database that shall have the view:
--   bin/fixhouse beeline --user fixhouse --database scratch -f hive/ddl/unmatched_amendments.hql

CREATE VIEW IF NOT EXISTS unmatched_amendments (
  exec_kind COMMENT 'bust or correct',
  exec_id COMMENT 'ExecID (17)',
  exec_ref_id COMMENT 'ExecRefID (19): the exec_id of the fill or correction that it amends',
  order_id COMMENT 'OrderID (37)',
  sender_comp_id COMMENT 'SenderCompID (49)',
  client_id COMMENT 'The client; NULL where the amendment leaves it out',
  symbol COMMENT 'The instrument; NULL where the amendment leaves it out',
  currency COMMENT 'The currency; NULL where the amendment leaves it out',
  side COMMENT 'Side (54); NULL where the amendment leaves it out',
  price COMMENT 'The new price, of a correction',
  quantity COMMENT 'The new quantity, of a correction',
  transact_time COMMENT 'When it was amended; UTC',
  delivery COMMENT 'Which delivery of its vendor and file date, from 1',
  source_file COMMENT 'The file it came in; an entry of a zip is file.zip!entry',
  source_block COMMENT 'Compressed offset of the block, member or frame in which the line begins: bits for bzip2, else bytes; 0 for plain files and gzip of one member',
  source_position COMMENT 'Uncompressed bytes from there to the line',
  file_date COMMENT 'The date that the delivery is for',
  vendor COMMENT 'Who sent it: the name of a profile in conf/vendors')
COMMENT 'Busts and corrections whose original has not come, or cannot be told among several'
AS SELECT
  exec_kind,
  exec_id,
  exec_ref_id,
  order_id,
  sender_comp_id,
  client_id,
  symbol,
  currency,
  side,
  price,
  quantity,
  transact_time,
  delivery,
  source_file,
  source_block,
  source_position,
  file_date,
  vendor
FROM amendments
WHERE state = 'unmatched';
