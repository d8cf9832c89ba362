-- Which amendments of a run differ from the published ones: by vendor and file date, and the trade dates whose fills that changes.
--
-- Reads:  amendments, former_amendments, run_vendors (in it: the vendors with amends = true)
-- Gives:  vendor, file_date, fill_trade_date (NULL where it ends at no fill), each combination once
-- Parameters:
--   file_date  the file date that has been restated
--
-- Run by hand in a database with these tables (hive/README.md says how to make one):
--   bin/fixhouse beeline --user fixhouse --database scratch --hivevar file_date=2024-05-01 -f hive/queries/amendment_changes.hql

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
