package dev.flint.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.flink.shape.TypeRef;
import dev.flint.flink.types.Javac;
import dev.flint.flink.types.RealFlink;
import dev.flint.flink.types.Verdict.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real Flinks are asked about classes that this test compiles. */
@Timeout(120)
class VerificationTest {

    private static final String NL = "\n";

    /** Factories of every kind, and types that differ between the versions. */
    private static final String TYPES = String.join(NL,
            "package x;",
            "import java.lang.reflect.Type;",
            "import java.util.*;",
            "import org.apache.flink.api.common.typeinfo.*;",
            "import org.apache.flink.api.java.tuple.*;",
            "public class X {",
            "  public static class P { public int i; public List<String> l; public Map<String, Object> m; }",
            "  public static class Node { public int i; public List<Node> kids; }",
            "  public static class Link { public int i; public Link next; }",
            "  public record R(int i) {}",
            "  public static class Box<T> { public T v; }",
            "  class Hidden { public int i; }",
            "  @TypeInfo(Good.class) public static class G { public Object o; }",
            "  public static class UsesG {",
            "    public int i; public G g; @TypeInfo(Any.class) public List<String> h; public AsP p; }",
            "  @TypeInfo(Lending.class) public static class AsP { }",
            "  @TypeInfo(Throwing.class) public static class T { }",
            "  @TypeInfo(Exiting.class) public static class E { }",
            "  @TypeInfo(Halting.class) public static class H { }",
            "  @TypeInfo(Endless.class) public static class L { }",
            "  @TypeInfo(Printing.class) public static class W { }",
            "  public static class Good extends TypeInfoFactory<G> {",
            "    public TypeInformation<G> createTypeInfo(Type t, Map<String, TypeInformation<?>> m) {",
            "      return new org.apache.flink.api.java.typeutils.GenericTypeInfo<>(G.class); } }",
            "  public static class Any extends TypeInfoFactory<List<String>> {",
            "    public TypeInformation<List<String>> createTypeInfo(Type t, Map<String, TypeInformation<?>> m) {",
            "      return Types.LIST(Types.STRING); } }",
            "  public static class Lending extends TypeInfoFactory<AsP> {",
            "    @SuppressWarnings({\"unchecked\", \"rawtypes\"})",
            "    public TypeInformation<AsP> createTypeInfo(Type t, Map<String, TypeInformation<?>> m) {",
            "      return (TypeInformation) TypeInformation.of(P.class); } }",
            "  public static class Throwing extends TypeInfoFactory<T> {",
            "    public TypeInformation<T> createTypeInfo(Type t, Map<String, TypeInformation<?>> m) {",
            "      throw new IllegalStateException(\"first\\nsecond\"); } }",
            "  public static class Exiting extends TypeInfoFactory<E> {",
            "    public TypeInformation<E> createTypeInfo(Type t, Map<String, TypeInformation<?>> m) {",
            "      System.exit(7); return null; } }",
            "  public static class Halting extends TypeInfoFactory<H> {",
            "    public TypeInformation<H> createTypeInfo(Type t, Map<String, TypeInformation<?>> m) {",
            "      Runtime.getRuntime().halt(0); return null; } }",
            "  public static class Endless extends TypeInfoFactory<L> {",
            "    public TypeInformation<L> createTypeInfo(Type t, Map<String, TypeInformation<?>> m) {",
            "      while (true) { Thread.onSpinWait(); } } }",
            "  public static class Printing extends TypeInfoFactory<W> {",
            "    public TypeInformation<W> createTypeInfo(Type t, Map<String, TypeInformation<?>> m) {",
            "      System.out.println(\"printed\"); System.err.println(\"printed\");",
            "      new Thread(() -> { while (true) { Thread.onSpinWait(); } }).start();",
            "      return new org.apache.flink.api.java.typeutils.GenericTypeInfo<>(W.class); } }",
            "}");

    private static final TypeRef STRING = TypeRef.of("java.lang.String");

    @TempDir
    private static Path classes;

    @BeforeAll
    static void compile() throws IOException {
        new Javac(RealFlink.jars("1.18.1")).compile(Map.of("x/X.java", TYPES), classes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.13.6|pojo [l, m]|pojo [kids]|generic [.]|pojo [h]",
                "1.18.1|pojo [l, m]|pojo [kids]|generic [.]|pojo []",
                "1.20.5|pojo [l, m]|pojo [kids]|pojo []|pojo []",
                "2.0.2|pojo [m{value}]|error []|pojo []|pojo []",
                "2.3.0|pojo [m{value}]|error []|pojo []|pojo []",
            })
    void everyReleaseAnswersForItself(String release, String pojo, String recursive, String record, String annotated) {
        Verification verification = ask(release, x("P"), x("Node"), x("R"), x("UsesG"), x("Hidden"), x("G"), x("AsP"));
        assertEquals(Optional.empty(), verification.failure());
        assertEquals(Optional.of(release), verification.flinkVersion());
        assertEquals(
                List.of(pojo, recursive, record, annotated, "generic [.]", "custom []", "custom []"),
                verification.answers().stream().map(VerificationTest::inWords).toList());
    }

    @Test
    void typesOfEveryFormAreAsked() {
        TypeRef tuple = TypeRef.of("org.apache.flink.api.java.tuple.Tuple2", STRING, x("P"));
        Verification verification = ask(
                "1.20.5",
                new TypeRef.Primitive("int"),
                new TypeRef.ArrayType(new TypeRef.ArrayType(new TypeRef.Primitive("long"))),
                tuple,
                new TypeRef.ArrayType(tuple),
                TypeRef.of("x.X.Box", x("Link")),
                TypeRef.of("x.X.Box", TypeRef.Wildcard.UNBOUND),
                TypeRef.of("x.X.Box", new TypeRef.Wildcard(TypeRef.Wildcard.Bound.SUPER, x("P"))),
                TypeRef.of("org.apache.flink.types.Either", STRING, x("P")),
                TypeRef.of("java.util.Map.Entry", STRING, STRING),
                TypeRef.of("org.apache.flink.api.java.tuple.Tuple2"),
                new TypeRef.Variable("T"),
                x("Nothing"));
        assertEquals(
                List.of(
                        "basic []",
                        "array []",
                        "tuple [f1.l, f1.m]",
                        "array [[].f1.l, [].f1.m]",
                        "pojo [v.next]",
                        "pojo [v]",
                        "pojo [v]",
                        "either [<right>.l, <right>.m]",
                        "generic [.]",
                        "missing []"),
                verification.answers().subList(0, 10).stream().map(VerificationTest::inWords).toList());
        assertEquals(
                Optional.of("what 'T' stands for is not written"), verification.answers().get(10).message());
        assertEquals(
                Optional.of("the class x.X.Nothing is not on the class path: compile the project, or name its classes"
                        + " with --classpath"),
                verification.answers().get(11).message());
    }

    /** {@code Box<Box<String>>} is recursive for createTypeInfo, and is not as the argument of a hint. */
    @Test
    void theWayMatters() {
        TypeRef nested = TypeRef.of("x.X.Box", TypeRef.of("x.X.Box", STRING));
        List<Question> questions = List.of(
                new Question(nested, Question.Way.TYPE), new Question(nested, Question.Way.ARGUMENT));
        for (String release : RealFlink.RELEASES) {
            List<Answer> answers = Verification.ask(classPath(release), questions).answers();
            assertEquals("pojo [v]", inWords(answers.get(0)), release);
            assertEquals("pojo []", inWords(answers.get(1)), release);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.13.6", "2.3.0"})
    void noFactoryCostsMoreThanItsOwnType(String release) {
        Verification verification = Verification.ask(
                classPath(release),
                List.of(question("W"), question("T"), question("E"), question("H"), question("G")),
                Duration.ofSeconds(60));
        List<Answer> answers = verification.answers();
        assertEquals("custom []", inWords(answers.get(0)));
        assertEquals("error []", inWords(answers.get(1)));
        assertEquals(Optional.of("IllegalStateException: first"), answers.get(1).message());
        for (int i : new int[] {2, 3}) {
            assertEquals(Optional.empty(), answers.get(i).kind());
            String status = i == 2 ? "status 7" : "status 0";
            assertTrue(answers.get(i).message().orElse("").contains(status), answers.get(i).toString());
        }
        assertEquals("custom []", inWords(answers.get(4)));
    }

    @Test
    void anEndlessFactoryIsLeftAlone() {
        Verification verification = Verification.ask(
                classPath("1.20.5"), List.of(question("L"), question("P")), Duration.ofSeconds(5));
        assertEquals(
                Optional.of("it did not come back within 5 s; does a TypeInfoFactory wait for something?"),
                verification.answers().get(0).message());
        assertEquals("pojo [l, m]", inWords(verification.answers().get(1)));
    }

    @Test
    void whereEveryFactoryExitsTheRestIsGivenUp() {
        Verification verification = ask("1.20.5", x("E"), x("E"), x("E"), x("E"), x("P"));
        assertEquals(5, verification.answers().size());
        assertEquals(
                Optional.of("it was not asked: the JVM that asks came down 3 times before"),
                verification.answers().get(4).message());
    }

    @Test
    void withoutFlinkThereIsOneClearLine() throws IOException {
        Path broken = Files.writeString(classes.resolve("broken.jar"), "no jar");
        for (List<Path> classPath : List.of(List.<Path>of(), List.of(classes), List.of(broken, Path.of("nowhere")))) {
            Verification verification = Verification.ask(classPath, List.of(question("P")));
            assertEquals(Optional.of("there is no Flink on the class path"), verification.failure());
            assertEquals(List.of(), verification.answers());
        }
    }

    @Test
    void aClassThatIsTooNewOrNotThereIsNoVerdict(@TempDir Path other) throws IOException {
        Path file = Files.createDirectories(other.resolve("x")).resolve("X$P.class");
        byte[] bytes = Files.readAllBytes(classes.resolve("x/X$P.class"));
        bytes[7] = (byte) 200;
        Files.write(file, bytes);
        List<Path> classPath = new ArrayList<>(List.of(other));
        classPath.addAll(RealFlink.jars("1.20.5"));
        Answer answer = Verification.ask(classPath, List.of(question("P"))).answers().get(0);
        assertEquals(Optional.empty(), answer.kind());
        String message = answer.message().orElse("");
        assertTrue(message.startsWith("its classes cannot be loaded: Unsupported"), message);
    }

    private static Verification ask(String release, TypeRef... types) {
        List<Question> questions = new ArrayList<>();
        for (TypeRef type : types) {
            questions.add(new Question(type, Question.Way.TYPE));
        }
        return Verification.ask(classPath(release), questions);
    }

    private static Question question(String name) {
        return new Question(x(name), Question.Way.TYPE);
    }

    private static TypeRef x(String name) {
        return TypeRef.of("x.X." + name);
    }

    private static List<Path> classPath(String release) {
        List<Path> classPath = new ArrayList<>(List.of(classes));
        classPath.addAll(RealFlink.jars(release));
        return classPath;
    }

    private static String inWords(Answer answer) {
        return answer.kind().map(Kind::word).orElse("none") + " " + answer.generic();
    }
}
