SET search_path TO inventory;
SET NAMES 'utf8';
SET spark.sql.shuffle.partitions=200;
SET hive.exec.dynamic.partition=true;
SET a.b=c;
SELECT 1;
