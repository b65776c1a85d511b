package dev.flint.verify;

import dev.flint.flink.shape.TypeRef;
import dev.flint.flink.types.Verdict;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How questions and answers go from one JVM to the other. */
final class Wire {

    /** Before each message: whatever else a process writes does not begin like it. */
    private static final int MARK = 0x46_4C_4E_54;

    private static final int LONGEST = 1 << 20;

    private Wire() {}

    /**
     * What the other JVM says first.
     *
     * @param ready whether it has found a Flink
     * @param text the version of that Flink, empty where it does not tell; else why there are no answers
     */
    record Greeting(boolean ready, String text) {}

    static void write(DataOutput out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String readText(DataInput in) throws IOException {
        byte[] bytes = new byte[count(in)];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static void write(DataOutput out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            write(out, text);
        }
    }

    static List<String> readTexts(DataInput in) throws IOException {
        int count = count(in);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(readText(in));
        }
        return texts;
    }

    static void write(DataOutput out, Question question) throws IOException {
        out.writeByte(question.way().ordinal());
        write(out, question.type());
    }

    static Question readQuestion(DataInput in) throws IOException {
        Question.Way way = Question.Way.values()[in.readByte()];
        return new Question(readType(in), way);
    }

    private static void write(DataOutput out, TypeRef type) throws IOException {
        if (type instanceof TypeRef.ClassType named) {
            out.writeByte('c');
            write(out, named.name());
            out.writeInt(named.arguments().size());
            for (TypeRef argument : named.arguments()) {
                write(out, argument);
            }
        } else if (type instanceof TypeRef.ArrayType array) {
            out.writeByte('a');
            write(out, array.component());
        } else if (type instanceof TypeRef.Wildcard wildcard) {
            out.writeByte(wildcard.bound() == TypeRef.Wildcard.Bound.SUPER ? 's' : 'e');
            write(out, wildcard.of());
        } else if (type instanceof TypeRef.Primitive primitive) {
            out.writeByte('p');
            write(out, primitive.name());
        } else {
            out.writeByte('v');
            write(out, type.toString());
        }
    }

    private static TypeRef readType(DataInput in) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case 'c' -> {
                String name = readText(in);
                int count = count(in);
                List<TypeRef> arguments = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    arguments.add(readType(in));
                }
                yield new TypeRef.ClassType(name, arguments);
            }
            case 'a' -> new TypeRef.ArrayType(readType(in));
            case 's' -> new TypeRef.Wildcard(TypeRef.Wildcard.Bound.SUPER, readType(in));
            case 'e' -> new TypeRef.Wildcard(TypeRef.Wildcard.Bound.EXTENDS, readType(in));
            case 'p' -> new TypeRef.Primitive(readText(in));
            case 'v' -> new TypeRef.Variable(readText(in));
            default -> throw new IOException("no type");
        };
    }

    static void write(DataOutput out, Greeting greeting) throws IOException {
        out.writeInt(MARK);
        out.writeBoolean(greeting.ready());
        write(out, greeting.text());
    }

    static Greeting readGreeting(DataInput in) throws IOException {
        if (in.readInt() != MARK) {
            throw new IOException("no answer");
        }
        boolean ready = in.readBoolean();
        return new Greeting(ready, readText(in));
    }

    static void write(DataOutput out, Answer answer) throws IOException {
        out.writeInt(MARK);
        out.writeByte(answer.kind().map(Verdict.Kind::ordinal).orElse(-1));
        write(out, answer.generic());
        write(out, answer.message().orElse(""));
    }

    static Answer readAnswer(DataInput in) throws IOException {
        if (in.readInt() != MARK) {
            throw new IOException("no answer");
        }
        int kind = in.readByte();
        List<String> generic = readTexts(in);
        String message = readText(in);
        return new Answer(
                kind < 0 ? Optional.empty() : Optional.of(Verdict.Kind.values()[kind]),
                generic,
                message.isEmpty() ? Optional.empty() : Optional.of(message));
    }

    private static int count(DataInput in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > LONGEST) {
            throw new IOException("no answer");
        }
        return count;
    }
}
