#!/bin/bash
# Starts the sessions job.
/opt/flink-1.18.1/bin/flink run -d \
    -t yarn-per-job \
    -c com.example.Sessions sessions.jar
