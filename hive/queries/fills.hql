-- fills: the fills of some vendors and trade dates, less those busted, with corrections applied.
-- Copies of a fill on several file dates (same vendor and content_hash, no more than amend_days from one to the next) are one
-- fill, the earliest; a bust or a correction of any of them counts. Of several corrections the last by time, then place, wins.
-- Nearly all fills are neither amended nor repeated and go straight through, for grouping a whole night's takes far longer.
--
-- Reads:  executions (all of a trade date's: its fills lie in the file dates from 1 day before it to amend_days after it),
--         amendments, run_vendors, run_trade_dates (which trade dates of which vendors)
-- Writes: perhaps_repeated (content_hash string), and fills; run again, it writes both anew
-- Parameters: none
--
-- Run by hand in a database with these tables (hive/README.md says how to make one):
--   bin/fixhouse beeline --user fixhouse --database scratch -f hive/queries/fills.hql

-- Of a fill's copies, one at least came on another day than it traded.
INSERT OVERWRITE TABLE perhaps_repeated
SELECT e.content_hash
FROM executions e
JOIN run_trade_dates t ON e.vendor = t.vendor AND e.trade_date = t.trade_date
WHERE e.exec_kind = 'fill'
  AND e.content_hash IS NOT NULL
  AND e.file_date <> e.trade_date
GROUP BY e.content_hash;

WITH amended AS (
  SELECT
    vendor, fill_file_date, fill_delivery, fill_source_file, fill_source_block, fill_source_position, busted,
    correction.transact_time, correction.file_date, correction.delivery, correction.source_file,
    correction.source_block, correction.source_position,
    correction.client_id, correction.symbol, correction.currency, correction.side,
    correction.price, correction.quantity
  FROM (
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
  ) of_fills
),
-- No structs and no maps pass through the joins: Hive 4.0.1 joins those in another way, which fails from some thousand rows on.
all_fills AS (
  SELECT
    vendor, trade_date, file_date, delivery, source_file, source_block, source_position,
    client_id, symbol, currency, side, price, quantity, transact_time,
    exec_id, cl_ord_id, order_id, last_mkt, content_hash,
    tags['15'] IS NOT NULL AS in_minor_unit
  FROM executions
  WHERE exec_kind = 'fill'
),
candidates AS (
  SELECT
    e.vendor, e.trade_date, e.file_date, e.delivery, e.source_file, e.source_block, e.source_position,
    e.client_id, e.symbol, e.currency, e.side, e.price, e.quantity, e.transact_time,
    e.exec_id, e.cl_ord_id, e.order_id, e.last_mkt, e.content_hash, e.in_minor_unit,
    v.amend_days,
    v.own_correction_time,
    r.content_hash IS NOT NULL AS repeated,
    a.busted,
    a.transact_time AS correction_transact_time,
    a.file_date AS correction_file_date,
    a.delivery AS correction_delivery,
    a.source_file AS correction_source_file,
    a.source_block AS correction_source_block,
    a.source_position AS correction_source_position,
    a.client_id AS correction_client_id,
    a.symbol AS correction_symbol,
    a.currency AS correction_currency,
    a.side AS correction_side,
    a.price AS correction_price,
    a.quantity AS correction_quantity
  FROM all_fills e
  JOIN run_vendors v ON e.vendor = v.vendor
  JOIN run_trade_dates t ON e.vendor = t.vendor AND e.trade_date = t.trade_date
  LEFT JOIN perhaps_repeated r ON e.content_hash = r.content_hash
  LEFT JOIN amended a ON e.vendor = a.vendor
    AND e.file_date = a.fill_file_date
    AND e.delivery = a.fill_delivery
    AND e.source_file = a.fill_source_file
    AND e.source_block = a.fill_source_block
    AND e.source_position = a.fill_source_position
),
copies AS (
  SELECT
    vendor,
    trade_date,
    -- What has no identity is a copy of nothing.
    coalesce(content_hash, concat_ws(':', cast(file_date AS string), cast(delivery AS string), source_file,
      cast(source_block AS string), cast(source_position AS string))) AS fill_key,
    named_struct(
      'file_date', file_date, 'delivery', delivery, 'source_file', source_file,
      'source_block', source_block, 'source_position', source_position,
      'client_id', client_id, 'symbol', symbol, 'currency', currency, 'side', side,
      'price', price, 'quantity', quantity, 'transact_time', transact_time,
      'exec_id', exec_id, 'cl_ord_id', cl_ord_id, 'order_id', order_id, 'last_mkt', last_mkt,
      'in_minor_unit', in_minor_unit) AS fill,
    file_date,
    amend_days,
    own_correction_time,
    busted,
    -- Where there is none, all in it is NULL, which is less than any other: a vectorised CASE cannot give a struct.
    named_struct(
      'transact_time', correction_transact_time, 'file_date', correction_file_date, 'delivery', correction_delivery,
      'source_file', correction_source_file, 'source_block', correction_source_block,
      'source_position', correction_source_position,
      'client_id', correction_client_id, 'symbol', correction_symbol, 'currency', correction_currency,
      'side', correction_side, 'price', correction_price, 'quantity', correction_quantity) AS correction
  FROM candidates
  WHERE repeated OR busted IS NOT NULL
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
INSERT OVERWRITE TABLE fills PARTITION (trade_date, vendor)
SELECT
  client_id,
  symbol,
  currency,
  side,
  price,
  quantity,
  transact_time,
  exec_id,
  cl_ord_id,
  order_id,
  last_mkt,
  corrected,
  file_date,
  delivery,
  source_file,
  source_block,
  source_position,
  trade_date,
  vendor
FROM (
  SELECT
    coalesce(correction.client_id, fill.client_id) AS client_id,
    coalesce(correction.symbol, fill.symbol) AS symbol,
    coalesce(correction.currency, fill.currency) AS currency,
    coalesce(correction.side, fill.side) AS side,
    -- A correction that leaves out a currency such as GBp gives its price in that unit, as the original did.
    CAST(CASE
      WHEN correction.file_date IS NULL THEN fill.price
      WHEN correction.currency IS NULL AND fill.in_minor_unit THEN correction.price * 0.01
      ELSE correction.price
    END AS decimal(18,8)) AS price,
    CAST(CASE WHEN correction.file_date IS NULL THEN fill.quantity ELSE correction.quantity END AS decimal(18,6)) AS quantity,
    CASE WHEN own_correction_time AND correction.file_date IS NOT NULL THEN correction.transact_time ELSE fill.transact_time END
      AS transact_time,
    fill.exec_id AS exec_id,
    fill.cl_ord_id AS cl_ord_id,
    fill.order_id AS order_id,
    fill.last_mkt AS last_mkt,
    correction.file_date IS NOT NULL AS corrected,
    fill.file_date AS file_date,
    fill.delivery AS delivery,
    fill.source_file AS source_file,
    fill.source_block AS source_block,
    fill.source_position AS source_position,
    trade_date,
    vendor
  FROM merged
  WHERE coalesce(busted, 0) = 0
  UNION ALL
  SELECT
    client_id,
    symbol,
    currency,
    side,
    price,
    quantity,
    transact_time,
    exec_id,
    cl_ord_id,
    order_id,
    last_mkt,
    false AS corrected,
    file_date,
    delivery,
    source_file,
    source_block,
    source_position,
    trade_date,
    vendor
  FROM candidates
  WHERE NOT repeated
    AND busted IS NULL
) standing
DISTRIBUTE BY trade_date, vendor, client_id
SORT BY trade_date, vendor, client_id, symbol, transact_time, file_date, delivery, source_file, source_block, source_position;
