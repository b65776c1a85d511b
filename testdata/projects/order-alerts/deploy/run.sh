#!/usr/bin/env bash
set -euo pipefail

/opt/flink-1.18.1/bin/flink run \
  -t yarn-per-job \
  -c com.example.orders.OrderAlertsJob \
  order-alerts.jar
