String log = new File(basedir, 'build.log').text
assert log.count('flint found nothing in ') == 1 : 'the check runs once, over the whole tree'
assert new File(basedir, 'target/flint.sarif').text.contains('"2.1.0"')
assert !new File(basedir, 'job/target/flint.sarif').exists()
