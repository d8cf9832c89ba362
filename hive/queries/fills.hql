-- fills: the fills of some vendors and trade dates, less those busted, with corrections applied.
-- Copies of a fill on several file dates (same vendor and content_hash, no more than amend_days from one to the next) are one
-- fill, the earliest; a bust or a correction of any of them counts. Of several corrections the last by time, then place, wins.
--
-- Reads:  executions (all of a trade date's: its fills lie in the file dates from 1 day before it to amend_days after it),
--         amendments, run_vendors, run_trade_dates (which trade dates of which vendors)
-- Writes: fills
-- Parameters: none
--
-- Run by hand in a database with these tables (hive/README.md says how to make one):
--   bin/fixhouse beeline --user fixhouse --database scratch -f hive/queries/fills.hql

WITH amended AS (
  SELECT
    vendor,
    fill_file_date,
    fill_delivery,
    fill_source_file,
    fill_source_block,
    fill_source_position,
    max(CASE WHEN exec_kind = 'bust' THEN 1 ELSE 0 END) AS busted,
    max(CASE WHEN exec_kind = 'correct' THEN named_struct(
      'transact_time', transact_time, 'file_date', file_date, 'delivery', delivery, 'source_file', source_file,
      'source_block', source_block, 'source_position', source_position,
      'client_id', client_id, 'symbol', symbol, 'currency', currency, 'side', side,
      'price', price, 'quantity', quantity) END) AS correction
  FROM amendments
  WHERE state = 'matched'
  GROUP BY vendor, fill_file_date, fill_delivery, fill_source_file, fill_source_block, fill_source_position
),
copies AS (
  SELECT
    e.vendor,
    e.trade_date,
    -- What has no identity is a copy of nothing.
    coalesce(e.content_hash, concat_ws(':', cast(e.file_date AS string), cast(e.delivery AS string), e.source_file,
      cast(e.source_block AS string), cast(e.source_position AS string))) AS fill_key,
    named_struct(
      'file_date', e.file_date, 'delivery', e.delivery, 'source_file', e.source_file,
      'source_block', e.source_block, 'source_position', e.source_position,
      'client_id', e.client_id, 'symbol', e.symbol, 'currency', e.currency, 'side', e.side,
      'price', e.price, 'quantity', e.quantity, 'transact_time', e.transact_time,
      'exec_id', e.exec_id, 'cl_ord_id', e.cl_ord_id, 'order_id', e.order_id, 'last_mkt', e.last_mkt,
      'in_minor_unit', e.tags['15'] IS NOT NULL) AS fill,
    e.file_date,
    v.amend_days,
    v.own_correction_time,
    a.busted,
    a.correction
  FROM executions e
  JOIN run_vendors v ON e.vendor = v.vendor
  JOIN run_trade_dates t ON e.vendor = t.vendor AND e.trade_date = t.trade_date
  LEFT JOIN amended a ON e.vendor = a.vendor
    AND e.file_date = a.fill_file_date
    AND e.delivery = a.fill_delivery
    AND e.source_file = a.fill_source_file
    AND e.source_block = a.fill_source_block
    AND e.source_position = a.fill_source_position
  WHERE e.exec_kind = 'fill'
),
-- A copy more than amend_days after the one before it begins a fill of its own.
steps AS (
  SELECT
    c.*,
    CASE
      WHEN datediff(file_date, lag(file_date) OVER (PARTITION BY vendor, trade_date, fill_key ORDER BY file_date)) > amend_days
      THEN 1 ELSE 0
    END AS begins
  FROM copies c
),
numbered AS (
  SELECT
    s.*,
    sum(begins) OVER (PARTITION BY vendor, trade_date, fill_key ORDER BY file_date ROWS UNBOUNDED PRECEDING) AS fill_number
  FROM steps s
),
merged AS (
  SELECT
    vendor,
    trade_date,
    min(fill) AS fill,
    max(own_correction_time) AS own_correction_time,
    max(busted) AS busted,
    max(correction) AS correction
  FROM numbered
  GROUP BY vendor, trade_date, fill_key, fill_number
)
INSERT INTO fills PARTITION (trade_date, vendor)
SELECT
  coalesce(correction.client_id, fill.client_id) AS client_id,
  coalesce(correction.symbol, fill.symbol) AS symbol,
  coalesce(correction.currency, fill.currency) AS currency,
  coalesce(correction.side, fill.side) AS side,
  -- A correction that leaves out a currency such as GBp gives its price in that unit, as the original did.
  CAST(CASE
    WHEN correction IS NULL THEN fill.price
    WHEN correction.currency IS NULL AND fill.in_minor_unit THEN correction.price * 0.01
    ELSE correction.price
  END AS decimal(18,8)) AS price,
  CAST(CASE WHEN correction IS NULL THEN fill.quantity ELSE correction.quantity END AS decimal(18,6)) AS quantity,
  CASE WHEN own_correction_time AND correction IS NOT NULL THEN correction.transact_time ELSE fill.transact_time END
    AS transact_time,
  fill.exec_id,
  fill.cl_ord_id,
  fill.order_id,
  fill.last_mkt,
  correction IS NOT NULL AS corrected,
  fill.file_date AS file_date,
  fill.delivery AS delivery,
  fill.source_file AS source_file,
  fill.source_block AS source_block,
  fill.source_position AS source_position,
  trade_date,
  vendor
FROM merged
WHERE coalesce(busted, 0) = 0
DISTRIBUTE BY trade_date, vendor, client_id
SORT BY trade_date, vendor, client_id, symbol, transact_time, file_date, delivery, source_file, source_block, source_position;
