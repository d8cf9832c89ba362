-- All bars of some trade dates, from all their fills: of client and symbol (bars_*), of symbol (symbol_bars_*), of client (client_totals_*)
-- and of the house (house_totals_*), each of 1 minute, 5 minutes, 1 hour and 1 day. Everything comes from the minutes of client and
-- symbol, which are summed once; sums are exact, and a longer bar's open and close are those of the first and last fill in it.
--
-- Reads:  fills (all of them: the trade dates are those that the table has)
-- Writes: bars_1m, bars_5m, bars_1h, bars_1d, and likewise symbol_bars_*, client_totals_*, house_totals_*; run again, all anew
-- Parameters:
--   database  the database that has the functions
--
-- Run by hand in a database with these tables (hive/README.md says how to make one):
--   bin/fixhouse beeline --user fixhouse --database scratch --hivevar database=fixhouse -f hive/queries/bars.hql

FROM (
  SELECT
    trade_date,
    client_id,
    symbol,
    currency,
    ${hivevar:database}.bar_start(transact_time, 60) AS bar_start,
    count(*) AS trades,
    CAST(sum(quantity) AS decimal(38,6)) AS quantity,
    CAST(sum(CAST(price * quantity AS decimal(38,14))) AS decimal(38,14)) AS notional,
    CAST(sum(CASE WHEN side IN ('1', '3') THEN quantity ELSE CAST(0 AS decimal(18,6)) END) AS decimal(38,6)) AS buy_quantity,
    CAST(sum(CASE WHEN side IN ('2', '4', '5', '6') THEN quantity ELSE CAST(0 AS decimal(18,6)) END) AS decimal(38,6))
      AS sell_quantity,
    max(price) AS high,
    min(price) AS low,
    -- In the order of fills: structs compare field by field.
    min(named_struct('transact_time', transact_time, 'vendor', vendor, 'file_date', file_date, 'delivery', delivery,
      'source_file', source_file, 'source_block', source_block, 'source_position', source_position, 'price', price))
      AS first_fill,
    max(named_struct('transact_time', transact_time, 'vendor', vendor, 'file_date', file_date, 'delivery', delivery,
      'source_file', source_file, 'source_block', source_block, 'source_position', source_position, 'price', price))
      AS last_fill
  FROM fills
  GROUP BY trade_date, client_id, symbol, currency, ${hivevar:database}.bar_start(transact_time, 60)
) minutes
INSERT OVERWRITE TABLE bars_1m PARTITION (trade_date)
SELECT
  client_id,
  symbol,
  currency,
  bar_start AS bar_start,
  trades,
  quantity,
  notional,
  buy_quantity,
  sell_quantity,
  CAST(notional / CAST(quantity AS decimal(28,6)) AS decimal(38,8)) AS vwap,
  first_fill.price AS open,
  high,
  low,
  last_fill.price AS close,
  first_fill.transact_time AS first_time,
  last_fill.transact_time AS last_time,
  trade_date
INSERT OVERWRITE TABLE bars_5m PARTITION (trade_date)
SELECT
  client_id,
  symbol,
  currency,
  ${hivevar:database}.bar_start(bar_start, 300) AS bar_start,
  sum(trades) AS trades,
  CAST(sum(quantity) AS decimal(38,6)) AS quantity,
  CAST(sum(notional) AS decimal(38,14)) AS notional,
  CAST(sum(buy_quantity) AS decimal(38,6)) AS buy_quantity,
  CAST(sum(sell_quantity) AS decimal(38,6)) AS sell_quantity,
  CAST(CAST(sum(notional) AS decimal(38,14)) / CAST(sum(quantity) AS decimal(28,6)) AS decimal(38,8)) AS vwap,
  min(first_fill).price AS open,
  max(high) AS high,
  min(low) AS low,
  max(last_fill).price AS close,
  min(first_fill).transact_time AS first_time,
  max(last_fill).transact_time AS last_time,
  trade_date
GROUP BY trade_date, client_id, symbol, currency, ${hivevar:database}.bar_start(bar_start, 300)
INSERT OVERWRITE TABLE bars_1h PARTITION (trade_date)
SELECT
  client_id,
  symbol,
  currency,
  ${hivevar:database}.bar_start(bar_start, 3600) AS bar_start,
  sum(trades) AS trades,
  CAST(sum(quantity) AS decimal(38,6)) AS quantity,
  CAST(sum(notional) AS decimal(38,14)) AS notional,
  CAST(sum(buy_quantity) AS decimal(38,6)) AS buy_quantity,
  CAST(sum(sell_quantity) AS decimal(38,6)) AS sell_quantity,
  CAST(CAST(sum(notional) AS decimal(38,14)) / CAST(sum(quantity) AS decimal(28,6)) AS decimal(38,8)) AS vwap,
  min(first_fill).price AS open,
  max(high) AS high,
  min(low) AS low,
  max(last_fill).price AS close,
  min(first_fill).transact_time AS first_time,
  max(last_fill).transact_time AS last_time,
  trade_date
GROUP BY trade_date, client_id, symbol, currency, ${hivevar:database}.bar_start(bar_start, 3600)
INSERT OVERWRITE TABLE bars_1d PARTITION (trade_date)
SELECT
  client_id,
  symbol,
  currency,
  to_utc_timestamp(CAST(trade_date AS timestamp), 'America/New_York') AS bar_start,
  sum(trades) AS trades,
  CAST(sum(quantity) AS decimal(38,6)) AS quantity,
  CAST(sum(notional) AS decimal(38,14)) AS notional,
  CAST(sum(buy_quantity) AS decimal(38,6)) AS buy_quantity,
  CAST(sum(sell_quantity) AS decimal(38,6)) AS sell_quantity,
  CAST(CAST(sum(notional) AS decimal(38,14)) / CAST(sum(quantity) AS decimal(28,6)) AS decimal(38,8)) AS vwap,
  min(first_fill).price AS open,
  max(high) AS high,
  min(low) AS low,
  max(last_fill).price AS close,
  min(first_fill).transact_time AS first_time,
  max(last_fill).transact_time AS last_time,
  trade_date
GROUP BY trade_date, client_id, symbol, currency
INSERT OVERWRITE TABLE symbol_bars_1m PARTITION (trade_date)
SELECT
  symbol,
  currency,
  bar_start AS bar_start,
  sum(trades) AS trades,
  CAST(sum(quantity) AS decimal(38,6)) AS quantity,
  CAST(sum(notional) AS decimal(38,14)) AS notional,
  CAST(sum(buy_quantity) AS decimal(38,6)) AS buy_quantity,
  CAST(sum(sell_quantity) AS decimal(38,6)) AS sell_quantity,
  CAST(CAST(sum(notional) AS decimal(38,14)) / CAST(sum(quantity) AS decimal(28,6)) AS decimal(38,8)) AS vwap,
  min(first_fill).price AS open,
  max(high) AS high,
  min(low) AS low,
  max(last_fill).price AS close,
  min(first_fill).transact_time AS first_time,
  max(last_fill).transact_time AS last_time,
  trade_date
GROUP BY trade_date, symbol, currency, bar_start
INSERT OVERWRITE TABLE symbol_bars_5m PARTITION (trade_date)
SELECT
  symbol,
  currency,
  ${hivevar:database}.bar_start(bar_start, 300) AS bar_start,
  sum(trades) AS trades,
  CAST(sum(quantity) AS decimal(38,6)) AS quantity,
  CAST(sum(notional) AS decimal(38,14)) AS notional,
  CAST(sum(buy_quantity) AS decimal(38,6)) AS buy_quantity,
  CAST(sum(sell_quantity) AS decimal(38,6)) AS sell_quantity,
  CAST(CAST(sum(notional) AS decimal(38,14)) / CAST(sum(quantity) AS decimal(28,6)) AS decimal(38,8)) AS vwap,
  min(first_fill).price AS open,
  max(high) AS high,
  min(low) AS low,
  max(last_fill).price AS close,
  min(first_fill).transact_time AS first_time,
  max(last_fill).transact_time AS last_time,
  trade_date
GROUP BY trade_date, symbol, currency, ${hivevar:database}.bar_start(bar_start, 300)
INSERT OVERWRITE TABLE symbol_bars_1h PARTITION (trade_date)
SELECT
  symbol,
  currency,
  ${hivevar:database}.bar_start(bar_start, 3600) AS bar_start,
  sum(trades) AS trades,
  CAST(sum(quantity) AS decimal(38,6)) AS quantity,
  CAST(sum(notional) AS decimal(38,14)) AS notional,
  CAST(sum(buy_quantity) AS decimal(38,6)) AS buy_quantity,
  CAST(sum(sell_quantity) AS decimal(38,6)) AS sell_quantity,
  CAST(CAST(sum(notional) AS decimal(38,14)) / CAST(sum(quantity) AS decimal(28,6)) AS decimal(38,8)) AS vwap,
  min(first_fill).price AS open,
  max(high) AS high,
  min(low) AS low,
  max(last_fill).price AS close,
  min(first_fill).transact_time AS first_time,
  max(last_fill).transact_time AS last_time,
  trade_date
GROUP BY trade_date, symbol, currency, ${hivevar:database}.bar_start(bar_start, 3600)
INSERT OVERWRITE TABLE symbol_bars_1d PARTITION (trade_date)
SELECT
  symbol,
  currency,
  to_utc_timestamp(CAST(trade_date AS timestamp), 'America/New_York') AS bar_start,
  sum(trades) AS trades,
  CAST(sum(quantity) AS decimal(38,6)) AS quantity,
  CAST(sum(notional) AS decimal(38,14)) AS notional,
  CAST(sum(buy_quantity) AS decimal(38,6)) AS buy_quantity,
  CAST(sum(sell_quantity) AS decimal(38,6)) AS sell_quantity,
  CAST(CAST(sum(notional) AS decimal(38,14)) / CAST(sum(quantity) AS decimal(28,6)) AS decimal(38,8)) AS vwap,
  min(first_fill).price AS open,
  max(high) AS high,
  min(low) AS low,
  max(last_fill).price AS close,
  min(first_fill).transact_time AS first_time,
  max(last_fill).transact_time AS last_time,
  trade_date
GROUP BY trade_date, symbol, currency
INSERT OVERWRITE TABLE client_totals_1m PARTITION (trade_date)
SELECT
  client_id,
  currency,
  bar_start AS bar_start,
  sum(trades) AS trades,
  CAST(sum(quantity) AS decimal(38,6)) AS quantity,
  CAST(sum(notional) AS decimal(38,14)) AS notional,
  CAST(sum(buy_quantity) AS decimal(38,6)) AS buy_quantity,
  CAST(sum(sell_quantity) AS decimal(38,6)) AS sell_quantity,
  trade_date
GROUP BY trade_date, client_id, currency, bar_start
INSERT OVERWRITE TABLE client_totals_5m PARTITION (trade_date)
SELECT
  client_id,
  currency,
  ${hivevar:database}.bar_start(bar_start, 300) AS bar_start,
  sum(trades) AS trades,
  CAST(sum(quantity) AS decimal(38,6)) AS quantity,
  CAST(sum(notional) AS decimal(38,14)) AS notional,
  CAST(sum(buy_quantity) AS decimal(38,6)) AS buy_quantity,
  CAST(sum(sell_quantity) AS decimal(38,6)) AS sell_quantity,
  trade_date
GROUP BY trade_date, client_id, currency, ${hivevar:database}.bar_start(bar_start, 300)
INSERT OVERWRITE TABLE client_totals_1h PARTITION (trade_date)
SELECT
  client_id,
  currency,
  ${hivevar:database}.bar_start(bar_start, 3600) AS bar_start,
  sum(trades) AS trades,
  CAST(sum(quantity) AS decimal(38,6)) AS quantity,
  CAST(sum(notional) AS decimal(38,14)) AS notional,
  CAST(sum(buy_quantity) AS decimal(38,6)) AS buy_quantity,
  CAST(sum(sell_quantity) AS decimal(38,6)) AS sell_quantity,
  trade_date
GROUP BY trade_date, client_id, currency, ${hivevar:database}.bar_start(bar_start, 3600)
INSERT OVERWRITE TABLE client_totals_1d PARTITION (trade_date)
SELECT
  client_id,
  currency,
  to_utc_timestamp(CAST(trade_date AS timestamp), 'America/New_York') AS bar_start,
  sum(trades) AS trades,
  CAST(sum(quantity) AS decimal(38,6)) AS quantity,
  CAST(sum(notional) AS decimal(38,14)) AS notional,
  CAST(sum(buy_quantity) AS decimal(38,6)) AS buy_quantity,
  CAST(sum(sell_quantity) AS decimal(38,6)) AS sell_quantity,
  trade_date
GROUP BY trade_date, client_id, currency
INSERT OVERWRITE TABLE house_totals_1m PARTITION (trade_date)
SELECT
  currency,
  bar_start AS bar_start,
  sum(trades) AS trades,
  CAST(sum(quantity) AS decimal(38,6)) AS quantity,
  CAST(sum(notional) AS decimal(38,14)) AS notional,
  CAST(sum(buy_quantity) AS decimal(38,6)) AS buy_quantity,
  CAST(sum(sell_quantity) AS decimal(38,6)) AS sell_quantity,
  trade_date
GROUP BY trade_date, currency, bar_start
INSERT OVERWRITE TABLE house_totals_5m PARTITION (trade_date)
SELECT
  currency,
  ${hivevar:database}.bar_start(bar_start, 300) AS bar_start,
  sum(trades) AS trades,
  CAST(sum(quantity) AS decimal(38,6)) AS quantity,
  CAST(sum(notional) AS decimal(38,14)) AS notional,
  CAST(sum(buy_quantity) AS decimal(38,6)) AS buy_quantity,
  CAST(sum(sell_quantity) AS decimal(38,6)) AS sell_quantity,
  trade_date
GROUP BY trade_date, currency, ${hivevar:database}.bar_start(bar_start, 300)
INSERT OVERWRITE TABLE house_totals_1h PARTITION (trade_date)
SELECT
  currency,
  ${hivevar:database}.bar_start(bar_start, 3600) AS bar_start,
  sum(trades) AS trades,
  CAST(sum(quantity) AS decimal(38,6)) AS quantity,
  CAST(sum(notional) AS decimal(38,14)) AS notional,
  CAST(sum(buy_quantity) AS decimal(38,6)) AS buy_quantity,
  CAST(sum(sell_quantity) AS decimal(38,6)) AS sell_quantity,
  trade_date
GROUP BY trade_date, currency, ${hivevar:database}.bar_start(bar_start, 3600)
INSERT OVERWRITE TABLE house_totals_1d PARTITION (trade_date)
SELECT
  currency,
  to_utc_timestamp(CAST(trade_date AS timestamp), 'America/New_York') AS bar_start,
  sum(trades) AS trades,
  CAST(sum(quantity) AS decimal(38,6)) AS quantity,
  CAST(sum(notional) AS decimal(38,14)) AS notional,
  CAST(sum(buy_quantity) AS decimal(38,6)) AS buy_quantity,
  CAST(sum(sell_quantity) AS decimal(38,6)) AS sell_quantity,
  trade_date
GROUP BY trade_date, currency;
