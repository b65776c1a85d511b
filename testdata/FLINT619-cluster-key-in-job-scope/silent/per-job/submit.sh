/opt/flink-1.14.2/bin/flink run -t yarn-per-job -c com.example.OrdersJob orders.jar
