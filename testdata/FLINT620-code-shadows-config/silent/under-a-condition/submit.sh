/opt/flink-1.18.1/bin/flink run-application -t yarn-application -Dexecution.checkpointing.interval=5min -c com.example.OrdersJob orders.jar
