package dev.flint.model.types;

import java.util.Set;

/** The names that every file sees: the classes of {@code java.lang}, up to Java 25. */
final class JavaLang {

    /** What nobody names a member type after. */
    private static final Set<String> COMMON = Set.of(
            "Boolean", "Byte", "CharSequence", "Character", "Class", "Comparable", "Double", "Enum", "Error",
            "Exception", "Float", "Integer", "Iterable", "Long", "Math", "Number", "Object", "Override", "Runnable",
            "RuntimeException", "Short", "String", "StringBuilder", "System", "Thread", "Throwable", "Void");

    private static final Set<String> SINCE_JAVA_8 = Set.of(
            "AbstractMethodError", "Appendable", "ArithmeticException", "ArrayIndexOutOfBoundsException",
            "ArrayStoreException", "AssertionError", "AutoCloseable", "Boolean", "BootstrapMethodError", "Byte",
            "CharSequence", "Character", "Class", "ClassCastException", "ClassCircularityError", "ClassFormatError",
            "ClassLoader", "ClassNotFoundException", "ClassValue", "CloneNotSupportedException", "Cloneable",
            "Comparable", "Compiler", "Deprecated", "Double", "Enum", "EnumConstantNotPresentException", "Error",
            "Exception", "ExceptionInInitializerError", "Float", "FunctionalInterface", "IllegalAccessError",
            "IllegalAccessException", "IllegalArgumentException", "IllegalMonitorStateException",
            "IllegalStateException", "IllegalThreadStateException", "IncompatibleClassChangeError",
            "IndexOutOfBoundsException", "InheritableThreadLocal", "InstantiationError", "InstantiationException",
            "Integer", "InternalError", "InterruptedException", "Iterable", "LinkageError", "Long", "Math",
            "NegativeArraySizeException", "NoClassDefFoundError", "NoSuchFieldError", "NoSuchFieldException",
            "NoSuchMethodError", "NoSuchMethodException", "NullPointerException", "Number", "NumberFormatException",
            "Object", "OutOfMemoryError", "Override", "Package", "Process", "ProcessBuilder", "Readable",
            "ReflectiveOperationException", "Runnable", "Runtime", "RuntimeException", "RuntimePermission",
            "SafeVarargs", "SecurityException", "SecurityManager", "Short", "StackOverflowError", "StackTraceElement",
            "StrictMath", "String", "StringBuffer", "StringBuilder", "StringIndexOutOfBoundsException",
            "SuppressWarnings", "System", "Thread", "ThreadDeath", "ThreadGroup", "ThreadLocal", "Throwable",
            "TypeNotPresentException", "UnknownError", "UnsatisfiedLinkError", "UnsupportedClassVersionError",
            "UnsupportedOperationException", "VerifyError", "VirtualMachineError", "Void");

    /**
     * What came after Java 8. Code that compiles has no name from two packages at once, so where an import on demand may
     * bring one of these too, it is for a Java that does not have it yet.
     */
    private static final Set<String> LATER = Set.of(
            "IO", "IllegalCallerException", "LayerInstantiationException", "MatchException", "Module", "ModuleLayer",
            "ProcessHandle", "Record", "ScopedValue", "StableValue", "StackWalker", "StringTemplate", "WrongThreadException");

    private JavaLang() {}

    /** Whether the name means the class of {@code java.lang} wherever no import and no class of the package is called so. */
    static boolean isCommon(String simpleName) {
        return COMMON.contains(simpleName);
    }

    /** Whether every Java in use has the class. */
    static boolean isOld(String simpleName) {
        return SINCE_JAVA_8.contains(simpleName);
    }

    static boolean isLate(String simpleName) {
        return LATER.contains(simpleName);
    }
}
