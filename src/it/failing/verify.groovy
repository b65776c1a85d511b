String log = new File(basedir, 'build.log').text
assert log.count('job/conf/flink-conf.yaml:3:1: warning FLINT414[rocksdb-full-checkpoints]') == 1
assert log.contains('flint found 1 warning; flint.failOn is warning')
assert new File(basedir, 'target/flint.sarif').text.contains('FLINT414') : 'the report is there although the build fails'
