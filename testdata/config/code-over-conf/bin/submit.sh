/opt/flink-1.18.1/bin/flink run-application -t yarn-application -Dparallelism.default=4 \
  -c com.example.OrdersJob orders.jar
/opt/flink-1.18.1/bin/flink run-application -t yarn-application -c com.example.OpenJob open.jar
/opt/flink-1.18.1/bin/flink run-application -t yarn-application -c com.example.Elsewhere else.jar
