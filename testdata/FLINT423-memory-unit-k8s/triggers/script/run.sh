#!/bin/sh
/opt/flink-1.20.0/bin/flink run-application -t yarn-application \
  -Dtaskmanager.memory.process.size=4GiB \
  job.jar
