#!/bin/bash
FLINK_HOME=/usr/local/flink-1.16.2
"$FLINK_HOME/bin/flink" run -m yarn-cluster -ynm sessions -yjm 1024m -ytm 4096m sessions.jar
