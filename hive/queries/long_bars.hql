-- Bars of a week and of a month from the bars of their days: of client and symbol (bars_*), of symbol (symbol_bars_*), of client
-- (client_totals_*) and of the house (house_totals_*). Sums are exact; open and close are those of the day whose first or last fill is the
-- first or last by time, then trade date; vwap comes from the sums and is rounded once.
--
-- Reads:  bars_1d and symbol_bars_1d (all days of the periods), run_weeks and run_months (which periods)
-- Writes: bars_1w and bars_1mo, and likewise symbol_bars_*, client_totals_*, house_totals_*; run again, all anew
-- Parameters: none
--
-- Run by hand in a database with these tables (hive/README.md says how to make one):
--   bin/fixhouse beeline --user fixhouse --database scratch -f hive/queries/long_bars.hql

FROM (
  SELECT d.*, w.week_start, m.month_start
  FROM bars_1d d
  LEFT JOIN run_weeks w ON CAST(next_day(date_sub(d.trade_date, 7), 'MO') AS date) = w.week_start
  LEFT JOIN run_months m ON CAST(trunc(d.trade_date, 'MM') AS date) = m.month_start
) days
INSERT OVERWRITE TABLE bars_1w PARTITION (week_start)
SELECT
  client_id,
  symbol,
  currency,
  to_utc_timestamp(CAST(week_start AS timestamp), 'America/New_York') AS bar_start,
  sum(trades) AS trades,
  CAST(sum(quantity) AS decimal(38,6)) AS quantity,
  CAST(sum(notional) AS decimal(38,14)) AS notional,
  CAST(sum(buy_quantity) AS decimal(38,6)) AS buy_quantity,
  CAST(sum(sell_quantity) AS decimal(38,6)) AS sell_quantity,
  CAST(CAST(sum(notional) AS decimal(38,14)) / CAST(sum(quantity) AS decimal(28,6)) AS decimal(38,8)) AS vwap,
  min(named_struct('first_time', first_time, 'trade_date', trade_date, 'price', open)).price AS open,
  max(high) AS high,
  min(low) AS low,
  max(named_struct('last_time', last_time, 'trade_date', trade_date, 'price', close)).price AS close,
  min(first_time) AS first_time,
  max(last_time) AS last_time,
  week_start
WHERE week_start IS NOT NULL
GROUP BY client_id, symbol, currency, week_start
INSERT OVERWRITE TABLE bars_1mo PARTITION (month_start)
SELECT
  client_id,
  symbol,
  currency,
  to_utc_timestamp(CAST(month_start AS timestamp), 'America/New_York') AS bar_start,
  sum(trades) AS trades,
  CAST(sum(quantity) AS decimal(38,6)) AS quantity,
  CAST(sum(notional) AS decimal(38,14)) AS notional,
  CAST(sum(buy_quantity) AS decimal(38,6)) AS buy_quantity,
  CAST(sum(sell_quantity) AS decimal(38,6)) AS sell_quantity,
  CAST(CAST(sum(notional) AS decimal(38,14)) / CAST(sum(quantity) AS decimal(28,6)) AS decimal(38,8)) AS vwap,
  min(named_struct('first_time', first_time, 'trade_date', trade_date, 'price', open)).price AS open,
  max(high) AS high,
  min(low) AS low,
  max(named_struct('last_time', last_time, 'trade_date', trade_date, 'price', close)).price AS close,
  min(first_time) AS first_time,
  max(last_time) AS last_time,
  month_start
WHERE month_start IS NOT NULL
GROUP BY client_id, symbol, currency, month_start
INSERT OVERWRITE TABLE client_totals_1w PARTITION (week_start)
SELECT
  client_id,
  currency,
  to_utc_timestamp(CAST(week_start AS timestamp), 'America/New_York') AS bar_start,
  sum(trades) AS trades,
  CAST(sum(quantity) AS decimal(38,6)) AS quantity,
  CAST(sum(notional) AS decimal(38,14)) AS notional,
  CAST(sum(buy_quantity) AS decimal(38,6)) AS buy_quantity,
  CAST(sum(sell_quantity) AS decimal(38,6)) AS sell_quantity,
  week_start
WHERE week_start IS NOT NULL
GROUP BY client_id, currency, week_start
INSERT OVERWRITE TABLE client_totals_1mo PARTITION (month_start)
SELECT
  client_id,
  currency,
  to_utc_timestamp(CAST(month_start AS timestamp), 'America/New_York') AS bar_start,
  sum(trades) AS trades,
  CAST(sum(quantity) AS decimal(38,6)) AS quantity,
  CAST(sum(notional) AS decimal(38,14)) AS notional,
  CAST(sum(buy_quantity) AS decimal(38,6)) AS buy_quantity,
  CAST(sum(sell_quantity) AS decimal(38,6)) AS sell_quantity,
  month_start
WHERE month_start IS NOT NULL
GROUP BY client_id, currency, month_start
INSERT OVERWRITE TABLE house_totals_1w PARTITION (week_start)
SELECT
  currency,
  to_utc_timestamp(CAST(week_start AS timestamp), 'America/New_York') AS bar_start,
  sum(trades) AS trades,
  CAST(sum(quantity) AS decimal(38,6)) AS quantity,
  CAST(sum(notional) AS decimal(38,14)) AS notional,
  CAST(sum(buy_quantity) AS decimal(38,6)) AS buy_quantity,
  CAST(sum(sell_quantity) AS decimal(38,6)) AS sell_quantity,
  week_start
WHERE week_start IS NOT NULL
GROUP BY currency, week_start
INSERT OVERWRITE TABLE house_totals_1mo PARTITION (month_start)
SELECT
  currency,
  to_utc_timestamp(CAST(month_start AS timestamp), 'America/New_York') AS bar_start,
  sum(trades) AS trades,
  CAST(sum(quantity) AS decimal(38,6)) AS quantity,
  CAST(sum(notional) AS decimal(38,14)) AS notional,
  CAST(sum(buy_quantity) AS decimal(38,6)) AS buy_quantity,
  CAST(sum(sell_quantity) AS decimal(38,6)) AS sell_quantity,
  month_start
WHERE month_start IS NOT NULL
GROUP BY currency, month_start;

FROM (
  SELECT d.*, w.week_start, m.month_start
  FROM symbol_bars_1d d
  LEFT JOIN run_weeks w ON CAST(next_day(date_sub(d.trade_date, 7), 'MO') AS date) = w.week_start
  LEFT JOIN run_months m ON CAST(trunc(d.trade_date, 'MM') AS date) = m.month_start
) days
INSERT OVERWRITE TABLE symbol_bars_1w PARTITION (week_start)
SELECT
  symbol,
  currency,
  to_utc_timestamp(CAST(week_start AS timestamp), 'America/New_York') AS bar_start,
  sum(trades) AS trades,
  CAST(sum(quantity) AS decimal(38,6)) AS quantity,
  CAST(sum(notional) AS decimal(38,14)) AS notional,
  CAST(sum(buy_quantity) AS decimal(38,6)) AS buy_quantity,
  CAST(sum(sell_quantity) AS decimal(38,6)) AS sell_quantity,
  CAST(CAST(sum(notional) AS decimal(38,14)) / CAST(sum(quantity) AS decimal(28,6)) AS decimal(38,8)) AS vwap,
  min(named_struct('first_time', first_time, 'trade_date', trade_date, 'price', open)).price AS open,
  max(high) AS high,
  min(low) AS low,
  max(named_struct('last_time', last_time, 'trade_date', trade_date, 'price', close)).price AS close,
  min(first_time) AS first_time,
  max(last_time) AS last_time,
  week_start
WHERE week_start IS NOT NULL
GROUP BY symbol, currency, week_start
INSERT OVERWRITE TABLE symbol_bars_1mo PARTITION (month_start)
SELECT
  symbol,
  currency,
  to_utc_timestamp(CAST(month_start AS timestamp), 'America/New_York') AS bar_start,
  sum(trades) AS trades,
  CAST(sum(quantity) AS decimal(38,6)) AS quantity,
  CAST(sum(notional) AS decimal(38,14)) AS notional,
  CAST(sum(buy_quantity) AS decimal(38,6)) AS buy_quantity,
  CAST(sum(sell_quantity) AS decimal(38,6)) AS sell_quantity,
  CAST(CAST(sum(notional) AS decimal(38,14)) / CAST(sum(quantity) AS decimal(28,6)) AS decimal(38,8)) AS vwap,
  min(named_struct('first_time', first_time, 'trade_date', trade_date, 'price', open)).price AS open,
  max(high) AS high,
  min(low) AS low,
  max(named_struct('last_time', last_time, 'trade_date', trade_date, 'price', close)).price AS close,
  min(first_time) AS first_time,
  max(last_time) AS last_time,
  month_start
WHERE month_start IS NOT NULL
GROUP BY symbol, currency, month_start;
