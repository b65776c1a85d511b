SET 'execution.checkpointing.interval' = '1 min';
SET 'parallelism.default' = '2';
