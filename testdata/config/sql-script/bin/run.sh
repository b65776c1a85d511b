#!/bin/sh
/opt/flink-1.20.1/bin/sql-client.sh -Dparallelism.default=4 -i ../sql/session.sql -f ../sql/orders.sql
