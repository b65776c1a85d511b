#!/bin/sh
FLINK=/opt/flink-1.14.6
$FLINK/bin/flink run-application -t yarn-application \
    -Dstate.backend.type=rocksdb \
    -Dstate.backend.incremental=true \
    clicks.jar
