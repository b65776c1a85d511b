#!/usr/bin/env bash
flink run -t yarn-per-job -Dtaskmanager.memory.process.size=2g \
  -c org.example.TrainingJob job.jar
