SET 'execution.checkpointing.interval' = '30 s';
SET 'pipeline.name' = 'orders';
INSERT INTO a SELECT * FROM b;
SET 'pipeline.name' = 'returns';
INSERT INTO c SELECT * FROM d;
