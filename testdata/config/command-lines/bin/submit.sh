#!/bin/sh
# -t chooses the generic command line, which knows no -y options.
/opt/flink-1.17.2/bin/flink run -t yarn-per-job -yjm 1024 -yD state.backend=rocksdb -Dstate.backend=hashmap a.jar
# The command line of YARN knows no -D.
/opt/flink-1.17.2/bin/flink run -m yarn-cluster -yjm 1024 -yD jobmanager.memory.process.size=3g -Dparallelism.default=4 b.jar
# Without either, -D alone.
/opt/flink-1.20.5/bin/flink run -ytm 2048 -Dparallelism.default=4 -p 8 c.jar
# A restore that is not told ignores nothing, whatever -D says.
/opt/flink-1.18.1/bin/flink run-application -t kubernetes-application -n \
  -Dexecution.savepoint.ignore-unclaimed-state=true -Dexecution.savepoint.path=s3://b/sp local:///d.jar
/opt/flink-2.1.0/bin/flink run -m yarn-cluster -s s3://b/sp -n e.jar
