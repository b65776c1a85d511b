package dev.flint.flink.types;

import java.util.Set;

/**
 * The JDK types that are generic in every version of Flink and of the JDK, by name: so flint needs no class file of
 * the JDK for what jobs use every day. The interfaces among them that 2.0 serializes are tested before.
 */
final class JdkNames {

    private static final Set<String> INTERFACES = Set.of(
            "java.io.Serializable",
            "java.lang.CharSequence",
            "java.lang.Comparable",
            "java.lang.Iterable",
            "java.lang.Runnable",
            "java.util.Collection",
            "java.util.Comparator",
            "java.util.Deque",
            "java.util.Iterator",
            "java.util.List",
            "java.util.Map",
            "java.util.Map.Entry",
            "java.util.NavigableMap",
            "java.util.NavigableSet",
            "java.util.Queue",
            "java.util.RandomAccess",
            "java.util.SequencedCollection",
            "java.util.Set",
            "java.util.SortedMap",
            "java.util.SortedSet",
            "java.util.concurrent.BlockingQueue",
            "java.util.concurrent.ConcurrentMap",
            "java.util.function.Function",
            "java.util.function.Supplier",
            "java.util.stream.Stream");

    private static final Set<String> COLLECTION_CLASSES = Set.of(
            "java.util.ArrayDeque",
            "java.util.ArrayList",
            "java.util.EnumMap",
            "java.util.EnumSet",
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.Hashtable",
            "java.util.IdentityHashMap",
            "java.util.LinkedHashMap",
            "java.util.LinkedHashSet",
            "java.util.LinkedList",
            "java.util.PriorityQueue",
            "java.util.Properties",
            "java.util.Stack",
            "java.util.TreeMap",
            "java.util.TreeSet",
            "java.util.Vector",
            "java.util.WeakHashMap",
            "java.util.concurrent.ArrayBlockingQueue",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentLinkedDeque",
            "java.util.concurrent.ConcurrentLinkedQueue",
            "java.util.concurrent.ConcurrentSkipListMap",
            "java.util.concurrent.ConcurrentSkipListSet",
            "java.util.concurrent.CopyOnWriteArrayList",
            "java.util.concurrent.CopyOnWriteArraySet",
            "java.util.concurrent.LinkedBlockingDeque",
            "java.util.concurrent.LinkedBlockingQueue",
            "java.util.concurrent.PriorityBlockingQueue");

    private static final Set<String> OTHERS = Set.of(
            "java.lang.Class",
            "java.lang.Exception",
            "java.lang.Number",
            "java.lang.Object",
            "java.lang.RuntimeException",
            "java.lang.StringBuilder",
            "java.lang.Throwable",
            "java.net.InetAddress",
            "java.net.URI",
            "java.net.URL",
            "java.nio.ByteBuffer",
            "java.time.Duration",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.MonthDay",
            "java.time.OffsetDateTime",
            "java.time.OffsetTime",
            "java.time.Period",
            "java.time.Year",
            "java.time.YearMonth",
            "java.time.ZoneId",
            "java.time.ZoneOffset",
            "java.time.ZonedDateTime",
            "java.util.BitSet",
            "java.util.Calendar",
            "java.util.Currency",
            "java.util.GregorianCalendar",
            "java.util.Locale",
            "java.util.Optional",
            "java.util.OptionalDouble",
            "java.util.OptionalInt",
            "java.util.OptionalLong",
            "java.util.Random",
            "java.util.UUID",
            "java.util.concurrent.atomic.AtomicBoolean",
            "java.util.concurrent.atomic.AtomicInteger",
            "java.util.concurrent.atomic.AtomicLong",
            "java.util.concurrent.atomic.AtomicReference",
            "java.util.concurrent.atomic.LongAdder",
            "java.util.regex.Pattern");

    /** Interfaces without a method that could read as getter or setter. */
    private static final Set<String> WITHOUT_ACCESSORS = Set.of(
            "java.io.Closeable",
            "java.io.Externalizable",
            "java.io.Serializable",
            "java.lang.AutoCloseable",
            "java.lang.Cloneable",
            "java.lang.Comparable",
            "java.lang.Runnable",
            "java.util.RandomAccess");

    private JdkNames() {}

    static boolean isJdk(String name) {
        return name.startsWith("java.") || name.startsWith("javax.");
    }

    static boolean isInterface(String name) {
        return INTERFACES.contains(name);
    }

    static boolean isCollectionClass(String name) {
        return COLLECTION_CLASSES.contains(name);
    }

    static boolean isGeneric(String name) {
        return isInterface(name) || isCollectionClass(name) || OTHERS.contains(name);
    }

    static boolean hasNoAccessors(String name) {
        return WITHOUT_ACCESSORS.contains(name);
    }
}
