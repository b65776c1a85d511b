#!/bin/sh
flink run-application -t yarn-application \
    -Dpipeline.force-kryo=TRUE \
    orders.jar
