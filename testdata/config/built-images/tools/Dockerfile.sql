FROM flink:2.0.0
RUN python3 /configure.py $FLINK_HOME/conf/config.yaml
