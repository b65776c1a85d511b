flink run -d -p 2 reports/target/daily-reports-job.jar --date today
flink run -d daily-reports-job.jar
flink run -d -c com.example.tools.Expire tools-job-2.4.0.jar
flink run -d elsewhere-1.0.jar
flink run -d /opt/flink/examples/streaming/WordCount.jar
