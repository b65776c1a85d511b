set 'pipeline.name' = 'orders';
-- flint:expect FLINT617 «execution.checkpointing.interval»
set 'execution.checkpointing.interval' = '60';
