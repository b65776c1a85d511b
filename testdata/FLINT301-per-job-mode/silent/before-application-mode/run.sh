#!/bin/bash
/opt/flink-1.10.1/bin/flink run -m yarn-cluster -p 4 sessions.jar
