-- Totals of the house with the times of New York beside UTC: house_totals_1m_new_york, 5m, 1h, 1d, 1w or 1mo.
--
-- Parameters:
--   interval     1m, 5m, 1h, 1d, 1w or 1mo
--   date_column  trade_date; of 1w week_start, of 1mo month_start
--
-- Run by hand (bin/fixhouse up does it) in the database that has the table:
--   bin/fixhouse beeline --user fixhouse --database scratch --hivevar interval=1m --hivevar date_column=trade_date -f hive/ddl/house_totals_new_york.hql

CREATE VIEW IF NOT EXISTS house_totals_${hivevar:interval}_new_york (
  currency COMMENT 'The currency of all prices and amounts',
  bar_start COMMENT 'When the bar begins; UTC; bars of a day and longer begin at midnight in New York',
  trades COMMENT 'Number of fills',
  quantity COMMENT 'Sum of their quantities',
  notional COMMENT 'Sum of price times quantity, exact',
  buy_quantity COMMENT 'Quantity of sides 1 and 3',
  sell_quantity COMMENT 'Quantity of sides 2, 4, 5 and 6',
  bar_start_new_york COMMENT 'When the bar begins, on the clock of New York',
  ${hivevar:date_column} COMMENT 'The trade date (75, else the date of the time in the session of the vendor); of a week its Monday, of a month its first day')
COMMENT 'Totals of ${hivevar:interval}: what all clients traded in each currency; with New York times'
AS SELECT
  currency,
  bar_start,
  trades,
  quantity,
  notional,
  buy_quantity,
  sell_quantity,
  from_utc_timestamp(bar_start, 'America/New_York'),
  ${hivevar:date_column}
FROM house_totals_${hivevar:interval};
