-- The columns of executions that a seed message fills. What two messages share that are one line is all they have: their identity is their content.
COPY (
  SELECT
    CAST(transact_local AS DATE) AS trade_date,
    client_id,
    client_id AS raw_client_id,
    symbol,
    symbol AS raw_symbol,
    'USD' AS currency,
    side,
    price,
    quantity,
    timezone('America/New_York', transact_local) AS transact_time,
    timezone('America/New_York', transact_local) AS sending_time,
    'fill' AS exec_kind,
    cl_ord_id,
    begin_string,
    false AS poss_dup,
    false AS identity_conflict,
    line_bytes,
    content_hash,
    1 AS delivery,
    source_file
  FROM (
    SELECT
      regexp_extract(line, '^8=([^|]*)', 1) AS begin_string,
      regexp_extract(line, '\|11=([^|]*)', 1) AS cl_ord_id,
      TRY_CAST(regexp_extract(line, '\|44=([^|]*)', 1) AS DECIMAL(18,8)) AS price,
      try_strptime(regexp_extract(line, '\|52=([^|]*)', 1), '%Y%m%d-%H:%M:%S.%g') AS transact_local,
      TRY_CAST(regexp_extract(line, '\|53=([^|]*)', 1) AS DECIMAL(18,6)) AS quantity,
      regexp_extract(line, '\|54=([^|]*)', 1) AS side,
      regexp_extract(line, '\|55=([^|]*)', 1) AS symbol,
      regexp_extract(line, '\|109=([^|]*)', 1) AS client_id,
      length(line) AS line_bytes,
      md5(line) AS content_hash,
      source_file
    FROM (
      SELECT line, any_value(filename) AS source_file
      FROM read_csv(@{files}, columns = {'line': 'VARCHAR'}, auto_detect = false, header = false, delim = '\x1E', quote = '',
        escape = '', compression = 'gzip', filename = true, max_line_size = 1048576)
      WHERE contains(line, '|35=8|')
      GROUP BY line
    ) once
  ) typed
  WHERE price IS NOT NULL
    AND quantity >= 0
    AND transact_local IS NOT NULL
    AND side <> ''
    AND symbol <> ''
    AND client_id <> ''
) TO @{output} (FORMAT parquet, COMPRESSION zstd)
