SET 'sql-client.execution.result-mode' = 'tableau';
SET 'pipeline.name' = 'orders';
SET execution.type=streaming;
SET execution.result-mode=tableau;
SET 'my.udf.endpoint' = 'http://prices';
RESET 'pipeline.name';
EXECUTE STATEMENT SET BEGIN INSERT INTO a SELECT * FROM b; END;
CREATE TABLE b (id STRING) WITH ('connector' = 'datagen');
