#!/bin/sh
/opt/flink-1.17.2/bin/flink run-application -t yarn-application -p 8 \
  -Dparallelism.default=4 -Dyarn.application.name=orders \
  -Dtaskmanager.memory.process.size=4g \
  -c com.example.OrdersJob orders.jar --rate 5
/opt/flink-1.17.2/bin/flink run -m yarn-cluster -yjm 1024 -ytm 2048 -ys 2 -yD state.backend=rocksdb $MORE counts.jar
