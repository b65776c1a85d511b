package com.example;

import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.CheckpointConfig;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public class EnrichJob {

    public static void main(String[] args) throws Exception {
        Configuration conf = new Configuration();
        // flint:expect FLINT621 «no 'Configuration.setInteger()' any more, so this does not compile; use the methods 'get' and 'set'»
        conf.setInteger("rest.port", 8082);
        conf.setString("state.backend.type", "rocksdb");
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(conf);
        // flint:expect FLINT621 «no 'CheckpointConfig.setCheckpointStorage()'»
        env.getCheckpointConfig().setCheckpointStorage("s3://bucket/checkpoints");
        // flint:expect FLINT621 «no 'CheckpointConfig.setExternalizedCheckpointCleanup()'»
        env.getCheckpointConfig().setExternalizedCheckpointCleanup(
                CheckpointConfig.ExternalizedCheckpointCleanup.RETAIN_ON_CANCELLATION);
        DataStream<String> lines = env.fromData("a", "b").map(new Enrich());
        // flint:expect FLINT621 «no 'DataStream.writeAsText()' any more, so this does not compile; use 'org.apache.flink.connector.file.sink.FileSink'»
        lines.writeAsText("/tmp/lines");
        // flint:expect FLINT621 «no 'DataStream.iterate()' any more, so this does not compile; in its stead there is nothing»
        lines.iterate();
        env.execute();
    }

    static class Enrich extends RichMapFunction<String, String> {
        private transient int subtask;

        // flint:expect FLINT621 «never calls 'open(Configuration)'; it calls 'open(OpenContext)'»
        public void open(Configuration parameters) {
            // flint:expect FLINT621 «no 'RuntimeContext.getIndexOfThisSubtask()'»
            subtask = getRuntimeContext().getIndexOfThisSubtask();
        }

        @Override
        public String map(String value) {
            return subtask + value;
        }
    }
}
