#!/bin/sh
/opt/flink-2.0.0/bin/flink run -t yarn-per-job sessions.jar
/opt/flink-2.0.0/bin/flink run -m yarn-cluster sessions.jar
