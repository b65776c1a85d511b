/opt/flink-1.18.1/bin/flink run-application -t yarn-application -c com.example.OrdersJob orders.jar
