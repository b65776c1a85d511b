SET 'pipeline.name' = 'orders';
SET 'execution.checkpointing.interval' = '${INTERVAL}';
SET 'execution.checkpointing.timeout' = '60 s';
