-- Bars of client and symbol: bars_1m, 5m, 1h, 1d, 1w or 1mo.
--
-- Parameters:
--   warehouse    the folder of the table's own location, which stays empty: each partition's points into a generation's folder
--   interval     1m, 5m, 1h, 1d, 1w or 1mo
--   date_column  trade_date; of 1w week_start, of 1mo month_start
--
-- Run by hand (bin/fixhouse up does it) in the database that shall have the table:
--   bin/fixhouse beeline --user fixhouse --database scratch --hivevar warehouse=/fixhouse/scratch --hivevar interval=1m --hivevar date_column=trade_date -f hive/ddl/bars.hql

CREATE EXTERNAL TABLE IF NOT EXISTS bars_${hivevar:interval} (
  client_id string            COMMENT 'The client',
  symbol string               COMMENT 'The instrument',
  currency string             COMMENT 'The currency of all prices and amounts',
  bar_start timestamp         COMMENT 'When the bar begins; UTC; bars of a day and longer begin at midnight in New York',
  trades bigint               COMMENT 'Number of fills',
  quantity decimal(38,6)      COMMENT 'Sum of their quantities',
  notional decimal(38,14)     COMMENT 'Sum of price times quantity, exact',
  buy_quantity decimal(38,6)  COMMENT 'Quantity of sides 1 and 3',
  sell_quantity decimal(38,6) COMMENT 'Quantity of sides 2, 4, 5 and 6',
  vwap decimal(38,8)          COMMENT 'notional / quantity, rounded once, half up; NULL where quantity is 0',
  open decimal(18,8)          COMMENT 'Price of the first fill, in the order of fills',
  high decimal(18,8)          COMMENT 'Highest price',
  low decimal(18,8)           COMMENT 'Lowest price',
  close decimal(18,8)         COMMENT 'Price of the last fill, in the order of fills',
  first_time timestamp        COMMENT 'Time of the first fill; UTC',
  last_time timestamp         COMMENT 'Time of the last fill; UTC')
COMMENT 'Bars of ${hivevar:interval}: what each client traded in each symbol'
PARTITIONED BY (
  ${hivevar:date_column} date COMMENT 'The trade date (75, else the date of the time in the session of the vendor); of a week its Monday, of a month its first day')
STORED AS ORC
LOCATION '${hivevar:warehouse}/tables/bars_${hivevar:interval}'
TBLPROPERTIES (
  'discover.partitions' = 'false',
  'external.table.purge' = 'false');
