package dev.flint.sizing;

/**
 * The state backend.
 *
 * @param name {@value #HASHMAP} or {@value #ROCKSDB}
 */
public record Backend(String name, Origin origin) {

    static final String HASHMAP = "hashmap";
    static final String ROCKSDB = "rocksdb";

    public boolean isRocksDb() {
        return name.equals(ROCKSDB);
    }
}
