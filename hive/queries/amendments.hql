-- amendments: what each bust and correction of some vendors names, and the fill at which its chain ends.
-- What an amendment names depends on the executions within amend_days of it, so those within amend_days of the file date that
-- was restated are looked up again; those up to 3 times as far come from former_amendments, and those up to 2 times as far are
-- followed again to their fills and written.
--
-- Reads:  executions, former_amendments, run_vendors (in it: the vendors with amends = true)
-- Writes: amendments, and amendment_changes: where those differ from former_amendments, by vendor and file date, and the trade
--         dates whose fills that changes (NULL where one ends at no fill). Run again, it writes both anew.
-- Parameters:
--   file_date  the file date that has been restated
--   database   the database that has the functions
--
-- Run by hand in a database with these tables (hive/README.md says how to make one):
--   bin/fixhouse beeline --user fixhouse --database scratch --hivevar database=fixhouse --hivevar file_date=2024-05-01 -f hive/queries/amendments.hql

WITH named AS (
  SELECT e.vendor, e.exec_ref_id
  FROM executions e
  JOIN run_vendors v ON e.vendor = v.vendor
  WHERE v.amends
    AND e.exec_kind IN ('bust', 'correct')
    AND e.exec_ref_id IS NOT NULL
    AND abs(datediff(e.file_date, DATE '${hivevar:file_date}')) <= v.amend_days
  GROUP BY e.vendor, e.exec_ref_id
),
linked AS (
  SELECT
    v.amend_days,
    e.vendor, e.file_date, e.delivery, e.source_file, e.source_block, e.source_position,
    e.exec_kind, e.trade_date, e.sender_comp_id, e.exec_id, e.exec_ref_id, e.order_id,
    e.client_id, e.symbol, e.currency, e.side, e.price, e.quantity, e.transact_time,
    CAST(NULL AS string) AS state,
    CAST(NULL AS date) AS ref_file_date,
    CAST(NULL AS int) AS ref_delivery,
    CAST(NULL AS string) AS ref_source_file,
    CAST(NULL AS bigint) AS ref_source_block,
    CAST(NULL AS bigint) AS ref_source_position,
    CAST(NULL AS date) AS fill_trade_date,
    CAST(NULL AS date) AS fill_file_date,
    CAST(NULL AS int) AS fill_delivery,
    CAST(NULL AS string) AS fill_source_file,
    CAST(NULL AS bigint) AS fill_source_block,
    CAST(NULL AS bigint) AS fill_source_position
  FROM executions e
  JOIN run_vendors v ON e.vendor = v.vendor
  LEFT JOIN named n ON e.vendor = n.vendor AND e.exec_id = n.exec_ref_id
  WHERE v.amends
    AND (n.vendor IS NOT NULL
      OR (e.exec_kind IN ('bust', 'correct')
        AND abs(datediff(e.file_date, DATE '${hivevar:file_date}')) <= v.amend_days))
  UNION ALL
  SELECT
    v.amend_days,
    a.vendor, a.file_date, a.delivery, a.source_file, a.source_block, a.source_position,
    a.exec_kind, CAST(NULL AS date) AS trade_date, a.sender_comp_id, a.exec_id, a.exec_ref_id, a.order_id,
    a.client_id, a.symbol, a.currency, a.side, a.price, a.quantity, a.transact_time,
    a.state,
    a.ref_file_date, a.ref_delivery, a.ref_source_file, a.ref_source_block, a.ref_source_position,
    a.fill_trade_date,
    a.fill_file_date, a.fill_delivery, a.fill_source_file, a.fill_source_block, a.fill_source_position
  FROM former_amendments a
  JOIN run_vendors v ON a.vendor = v.vendor
  WHERE v.amends
    AND abs(datediff(a.file_date, DATE '${hivevar:file_date}')) > v.amend_days
),
vendors_executions AS (
  SELECT
    vendor,
    amend_days,
    collect_list(named_struct(
      'file_date', file_date, 'delivery', delivery, 'source_file', source_file,
      'source_block', source_block, 'source_position', source_position,
      'exec_kind', exec_kind, 'trade_date', trade_date, 'sender_comp_id', sender_comp_id,
      'exec_id', exec_id, 'exec_ref_id', exec_ref_id, 'order_id', order_id,
      'client_id', client_id, 'symbol', symbol, 'currency', currency, 'side', side,
      'price', price, 'quantity', quantity, 'transact_time', transact_time,
      'state', state,
      'ref_file_date', ref_file_date, 'ref_delivery', ref_delivery, 'ref_source_file', ref_source_file,
      'ref_source_block', ref_source_block, 'ref_source_position', ref_source_position,
      'fill_trade_date', fill_trade_date,
      'fill_file_date', fill_file_date, 'fill_delivery', fill_delivery, 'fill_source_file', fill_source_file,
      'fill_source_block', fill_source_block, 'fill_source_position', fill_source_position)) AS executions
  FROM linked
  GROUP BY vendor, amend_days
)
INSERT OVERWRITE TABLE amendments PARTITION (file_date, vendor)
SELECT
  o.amendment.exec_kind,
  o.amendment.exec_id,
  o.amendment.exec_ref_id,
  o.amendment.order_id,
  o.amendment.sender_comp_id,
  o.amendment.client_id,
  o.amendment.symbol,
  o.amendment.currency,
  o.amendment.side,
  o.amendment.price,
  o.amendment.quantity,
  o.amendment.transact_time,
  o.amendment.delivery,
  o.amendment.source_file,
  o.amendment.source_block,
  o.amendment.source_position,
  o.state,
  o.ref_file_date,
  o.ref_delivery,
  o.ref_source_file,
  o.ref_source_block,
  o.ref_source_position,
  o.fill_trade_date,
  o.fill_file_date,
  o.fill_delivery,
  o.fill_source_file,
  o.fill_source_block,
  o.fill_source_position,
  o.amendment.file_date,
  v.vendor
FROM vendors_executions v
LATERAL VIEW ${hivevar:database}.amendment_outcomes(v.amend_days, v.executions) o AS
  amendment, state,
  ref_file_date, ref_delivery, ref_source_file, ref_source_block, ref_source_position,
  fill_file_date, fill_delivery, fill_source_file, fill_source_block, fill_source_position,
  fill_trade_date
WHERE abs(datediff(o.amendment.file_date, DATE '${hivevar:file_date}')) <= 2 * v.amend_days;

-- What is in the one and not in the other.
INSERT OVERWRITE TABLE amendment_changes
SELECT DISTINCT vendor, file_date, fill_trade_date
FROM (
  SELECT
    exec_kind, exec_id, exec_ref_id, order_id, sender_comp_id, client_id, symbol, currency, side, price,
    quantity, transact_time, delivery, source_file, source_block, source_position, state, ref_file_date,
    ref_delivery, ref_source_file, ref_source_block, ref_source_position, fill_trade_date, fill_file_date,
    fill_delivery, fill_source_file, fill_source_block, fill_source_position, file_date, vendor
  FROM (
    SELECT
      exec_kind, exec_id, exec_ref_id, order_id, sender_comp_id, client_id, symbol, currency, side, price,
      quantity, transact_time, delivery, source_file, source_block, source_position, state, ref_file_date,
      ref_delivery, ref_source_file, ref_source_block, ref_source_position, fill_trade_date, fill_file_date,
      fill_delivery, fill_source_file, fill_source_block, fill_source_position, file_date, vendor
    FROM amendments
    UNION ALL
    SELECT
      a.exec_kind, a.exec_id, a.exec_ref_id, a.order_id, a.sender_comp_id, a.client_id, a.symbol, a.currency,
      a.side, a.price, a.quantity, a.transact_time, a.delivery, a.source_file, a.source_block,
      a.source_position, a.state, a.ref_file_date, a.ref_delivery, a.ref_source_file, a.ref_source_block,
      a.ref_source_position, a.fill_trade_date, a.fill_file_date, a.fill_delivery, a.fill_source_file,
      a.fill_source_block, a.fill_source_position, a.file_date, a.vendor
    FROM former_amendments a
    JOIN run_vendors v ON a.vendor = v.vendor
    WHERE v.amends
      AND abs(datediff(a.file_date, DATE '${hivevar:file_date}')) <= 2 * v.amend_days
  ) both_of_them
  GROUP BY
    exec_kind, exec_id, exec_ref_id, order_id, sender_comp_id, client_id, symbol, currency, side, price,
    quantity, transact_time, delivery, source_file, source_block, source_position, state, ref_file_date,
    ref_delivery, ref_source_file, ref_source_block, ref_source_position, fill_trade_date, fill_file_date,
    fill_delivery, fill_source_file, fill_source_block, fill_source_position, file_date, vendor
  HAVING count(*) = 1
) changed;
