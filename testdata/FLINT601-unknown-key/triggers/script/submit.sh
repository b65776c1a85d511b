#!/bin/bash
/opt/flink-1.18.1/bin/flink run -d \
    -D execution.checkpointing.intervall=60s \
    -Dexecution.runtime.mode=BATCH \
    -c com.example.Clicks clicks.jar -Dstate.checkpoint.dir=mine
