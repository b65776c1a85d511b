package dev.flint.flink.shape;

/** The modifiers of a declaration, in the bits of the class-file format (JVMS 4.1-B, 4.5-A, 4.6-A). */
public record Modifiers(int bits) {

    public static final int PUBLIC = 0x0001;
    public static final int PRIVATE = 0x0002;
    public static final int PROTECTED = 0x0004;
    public static final int STATIC = 0x0008;
    public static final int FINAL = 0x0010;
    /** Of a field; the same bit of a method is {@link #VARARGS}. */
    public static final int TRANSIENT = 0x0080;
    /** Of a method: its last parameter takes any number of arguments. */
    public static final int VARARGS = 0x0080;
    public static final int ABSTRACT = 0x0400;
    /** An interface method with a body; no bit of its own in class files, kept here above their 16 bits. */
    public static final int DEFAULT = 0x1_0000;
    /** A field whose declaration gives it a value; in no class file, but annotation processors see it. */
    public static final int INITIALISED = 0x2_0000;

    public static final Modifiers NONE = new Modifiers(0);

    public boolean has(int bit) {
        return (bits & bit) != 0;
    }

    public Modifiers with(int bit) {
        return new Modifiers(bits | bit);
    }

    public boolean isPublic() {
        return has(PUBLIC);
    }

    public boolean isStatic() {
        return has(STATIC);
    }

    public boolean isTransient() {
        return has(TRANSIENT);
    }

    public boolean isFinal() {
        return has(FINAL);
    }

    public boolean isAbstract() {
        return has(ABSTRACT);
    }

    public boolean isPrivate() {
        return has(PRIVATE);
    }

    /** Asked of a method. */
    public boolean isVarargs() {
        return has(VARARGS);
    }
}
