-- Orders per minute.
SET 'table.exec.mini-batch.enabled' = 'true';
-- flint:expect FLINT601 «execution.checkpointing.interval»
SET 'execution.checkpoint.interval' = '1 min';
/* SET 'execution.checkpoint.timeout' = '1 min'; */
CREATE TABLE orders (id STRING, note STRING COMMENT 'it''s; SET ''a'' = ''b''') WITH ('connector' = 'kafka');
