package com.example;

import org.apache.flink.streaming.api.functions.source.*;

// flint:expect FLINT621 «no 'RichSourceFunction' any more, so this does not compile; use a 'org.apache.flink.api.connector.source.Source'»
public class OrderSource extends RichSourceFunction<String> {

    private volatile boolean running = true;

    @Override
    public void run(SourceContext<String> context) throws Exception {
        while (running) {
            context.collect("order");
            // flint:expect FLINT621 «no 'Time'»
            Thread.sleep(org.apache.flink.api.common.time.Time.seconds(1).toMilliseconds());
        }
    }

    @Override
    public void cancel() {
        running = false;
    }
}
