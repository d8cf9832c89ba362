-- Bars of client and symbol: one of bars_1m, bars_5m, bars_1h, bars_1d.
--
-- Parameters:
--   warehouse  the folder of the table's own location, which stays empty: each partition's points into a generation's folder
--   interval   1m, 5m, 1h or 1d
--
-- Run by hand (bin/fixhouse up does it) in the database that shall have the table:
--   bin/fixhouse beeline --user fixhouse --database scratch --hivevar warehouse=/fixhouse/scratch --hivevar interval=1m -f hive/ddl/bars.hql

CREATE EXTERNAL TABLE IF NOT EXISTS bars_${hivevar:interval} (
  client_id string            COMMENT 'The client',
  symbol string               COMMENT 'The instrument',
  currency string             COMMENT 'The currency of all prices and amounts',
  bar_start timestamp         COMMENT 'When the bar begins; UTC; a bar of a day begins at midnight in New York',
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
  trade_date date             COMMENT 'TradeDate (75), else the date of the time in the session of the vendor')
STORED AS ORC
LOCATION '${hivevar:warehouse}/tables/bars_${hivevar:interval}'
TBLPROPERTIES (
  'discover.partitions' = 'false',
  'external.table.purge' = 'false');
