# What the benchmarks share; sourced by them from the root of the checkout.

bench=$PWD/target/bench
time=$(type -P gtime || type -P time) || { echo "$0: needs GNU time" >&2; exit 2; }
flags=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xlog:disable)

# Builds flint, fetches 2,000 Java files of Flink into $bench/flink, and waits for the class-data archive, which is made
# in the background: sets jar and archive.
prepare() {
  ./flint --version
  mkdir -p "$bench"
  [ -d "$bench/pmd" ] || ./mvnw -q -B -f bench/pom.xml package
  jar=$(ls -t target/flint-*-cli.jar | head -n 1)
  if [ ! -d "$bench/flink" ]; then
    rm -rf "$bench/unpacked"
    mkdir "$bench/unpacked"
    for sources in "$bench"/jars/*.jar; do
      (mkdir "$bench/unpacked/$(basename "$sources" .jar)" && cd "$_" && jar xf "$sources")
    done
    (cd "$bench/unpacked" && find . -name '*.java' | LC_ALL=C sort | sed -n '1,2000p' >"$bench/files")
    (cd "$bench/unpacked" && tar cf - -T "$bench/files") |
      (mkdir "$bench/flink.new" && cd "$bench/flink.new" && tar xf -)
    mv "$bench/flink.new" "$bench/flink"
  fi
  archive=
  for _ in $(seq 100); do
    ./flint --version >/dev/null
    archive=$(find "${XDG_CACHE_HOME:-$HOME/.cache}/flint" -path "*$PWD/$jar.cds/classes.jsa" 2>/dev/null)
    [ -n "$archive" ] && break
    sleep 0.2
  done
}

# Prints wall seconds, CPU seconds and MiB at the most of a command; its exit status does not matter.
measure() {
  "$time" -o "$bench/time" -f '%e %U %S %M' "$@" >/dev/null 2>"$bench/errors" || true
  tail -n 1 "$bench/time" | awk '{ print $1, $2 + $3, $4 / 1024 }'
}

median() { # of a column of a file
  awk -v column="$2" '{ print $column }' "$1" | sort -g | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}

verdict() { # what, value, goal, comparison
  awk -v what="$1" -v value="$2" -v goal="$3" -v less="$4" 'BEGIN {
    met = less == "<=" ? value <= goal : value >= goal
    printf "%-46s %8.2f %s %-6s %s\n", what, value, less, goal, met ? "met" : "MISSED"
    exit !met
  }'
}
