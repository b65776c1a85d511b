#!/bin/bash
#/opt/flink-1.18.1/bin/flink run -t yarn-per-job sessions.jar
: <<'OLD'
/opt/flink-1.18.1/bin/flink run -t yarn-per-job sessions.jar
OLD
echo "flink run -t yarn-per-job was yesterday"
