-- Totals of the house: house_totals_1m, 5m, 1h, 1d, 1w or 1mo.
--
-- Parameters:
--   warehouse    the folder of the table's own location, which stays empty: each partition's points into a generation's folder
--   interval     1m, 5m, 1h, 1d, 1w or 1mo
--   date_column  trade_date; of 1w week_start, of 1mo month_start
--
-- Run by hand (bin/fixhouse up does it) in the database that shall have the table:
--   bin/fixhouse beeline --user fixhouse --database scratch --hivevar warehouse=/fixhouse/scratch --hivevar interval=1m --hivevar date_column=trade_date -f hive/ddl/house_totals.hql

CREATE EXTERNAL TABLE IF NOT EXISTS house_totals_${hivevar:interval} (
  currency string             COMMENT 'The currency of all prices and amounts',
  bar_start timestamp         COMMENT 'When the bar begins; UTC; bars of a day and longer begin at midnight in New York',
  trades bigint               COMMENT 'Number of fills',
  quantity decimal(38,6)      COMMENT 'Sum of their quantities',
  notional decimal(38,14)     COMMENT 'Sum of price times quantity, exact',
  buy_quantity decimal(38,6)  COMMENT 'Quantity of sides 1 and 3',
  sell_quantity decimal(38,6) COMMENT 'Quantity of sides 2, 4, 5 and 6')
COMMENT 'Totals of ${hivevar:interval}: what all clients traded in each currency'
PARTITIONED BY (
  ${hivevar:date_column} date COMMENT 'The trade date (75, else the date of the time in the session of the vendor); of a week its Monday, of a month its first day')
STORED AS ORC
LOCATION '${hivevar:warehouse}/tables/house_totals_${hivevar:interval}'
TBLPROPERTIES (
  'discover.partitions' = 'false',
  'external.table.purge' = 'false');
