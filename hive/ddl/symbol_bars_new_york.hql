-- Bars of symbol, over all clients with the times of New York beside UTC: symbol_bars_1m_new_york, 5m, 1h, 1d, 1w or 1mo.
--
-- Parameters:
--   interval     1m, 5m, 1h, 1d, 1w or 1mo
--   date_column  trade_date; of 1w week_start, of 1mo month_start
--
-- Run by hand (bin/fixhouse up does it) in the database that has the table:
--   bin/fixhouse beeline --user fixhouse --database scratch --hivevar interval=1m --hivevar date_column=trade_date -f hive/ddl/symbol_bars_new_york.hql

CREATE VIEW IF NOT EXISTS symbol_bars_${hivevar:interval}_new_york (
  symbol COMMENT 'The instrument',
  currency COMMENT 'The currency of all prices and amounts',
  bar_start COMMENT 'When the bar begins; UTC; bars of a day and longer begin at midnight in New York',
  trades COMMENT 'Number of fills',
  quantity COMMENT 'Sum of their quantities',
  notional COMMENT 'Sum of price times quantity, exact',
  buy_quantity COMMENT 'Quantity of sides 1 and 3',
  sell_quantity COMMENT 'Quantity of sides 2, 4, 5 and 6',
  vwap COMMENT 'notional / quantity, rounded once, half up; NULL where quantity is 0',
  open COMMENT 'Price of the first fill, in the order of fills',
  high COMMENT 'Highest price',
  low COMMENT 'Lowest price',
  close COMMENT 'Price of the last fill, in the order of fills',
  first_time COMMENT 'Time of the first fill; UTC',
  last_time COMMENT 'Time of the last fill; UTC',
  bar_start_new_york COMMENT 'When the bar begins, on the clock of New York',
  first_time_new_york COMMENT 'Time of the first fill, on the clock of New York',
  last_time_new_york COMMENT 'Time of the last fill, on the clock of New York',
  ${hivevar:date_column} COMMENT 'The trade date (75, else the date of the time in the session of the vendor); of a week its Monday, of a month its first day')
COMMENT 'Bars of ${hivevar:interval}: what our clients traded in each symbol; a trade between two of them counts on both sides; with New York times'
AS SELECT
  symbol,
  currency,
  bar_start,
  trades,
  quantity,
  notional,
  buy_quantity,
  sell_quantity,
  vwap,
  open,
  high,
  low,
  close,
  first_time,
  last_time,
  from_utc_timestamp(bar_start, 'America/New_York'),
  from_utc_timestamp(first_time, 'America/New_York'),
  from_utc_timestamp(last_time, 'America/New_York'),
  ${hivevar:date_column}
FROM symbol_bars_${hivevar:interval};
