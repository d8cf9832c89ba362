-- Totals of client, over all symbols: one of client_totals_1m, client_totals_5m, client_totals_1h, client_totals_1d.
--
-- Parameters:
--   warehouse  the folder of the table's own location, which stays empty: each partition's points into a generation's folder
--   interval   1m, 5m, 1h or 1d
--
-- Run by hand (bin/fixhouse up does it) in the database that shall have the table:
--   bin/fixhouse beeline --user fixhouse --database scratch --hivevar warehouse=/fixhouse/scratch --hivevar interval=1m -f hive/ddl/client_totals.hql

CREATE EXTERNAL TABLE IF NOT EXISTS client_totals_${hivevar:interval} (
  client_id string            COMMENT 'The client',
  currency string             COMMENT 'The currency of all prices and amounts',
  bar_start timestamp         COMMENT 'When the bar begins; UTC; a bar of a day begins at midnight in New York',
  trades bigint               COMMENT 'Number of fills',
  quantity decimal(38,6)      COMMENT 'Sum of their quantities',
  notional decimal(38,14)     COMMENT 'Sum of price times quantity, exact',
  buy_quantity decimal(38,6)  COMMENT 'Quantity of sides 1 and 3',
  sell_quantity decimal(38,6) COMMENT 'Quantity of sides 2, 4, 5 and 6')
COMMENT 'Totals of ${hivevar:interval}: what each client traded in each currency'
PARTITIONED BY (
  trade_date date             COMMENT 'TradeDate (75), else the date of the time in the session of the vendor')
STORED AS ORC
LOCATION '${hivevar:warehouse}/tables/client_totals_${hivevar:interval}'
TBLPROPERTIES (
  'discover.partitions' = 'false',
  'external.table.purge' = 'false');
