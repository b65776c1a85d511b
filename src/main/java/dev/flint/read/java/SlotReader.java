package dev.flint.read.java;

import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import dev.flint.read.java.Slots.Access;
import dev.flint.read.java.Slots.Gap;
import java.util.List;
import java.util.Optional;

/** Finds the places where a class can be changed. */
final class SlotReader {

    private static final String KEYWORD = "class";

    private final SourceContext context;

    SlotReader(SourceContext context) {
        this.context = context;
    }

    /** @return empty where the class is written so that a change needs a look at it */
    Optional<Slots> of(ClassOrInterfaceDeclaration declaration) {
        int name = context.from(declaration.getName());
        int keyword = context.text().lastIndexOf(KEYWORD, name);
        Optional<String> indent = context.indentOf(context.from(declaration));
        if (keyword < 0 || indent.isEmpty() || !context.text().substring(keyword + KEYWORD.length(), name).isBlank()) {
            return Optional.empty();
        }
        List<ConstructorDeclaration> constructors = declaration.getConstructors();
        Optional<Access> noArgs = Optional.empty();
        Optional<Gap> behind = Optional.empty();
        for (ConstructorDeclaration constructor : constructors) {
            if (constructor.getParameters().isEmpty() && constructor.getTypeParameters().isEmpty()) {
                noArgs = Optional.of(access(constructor.getModifiers(), context.from(constructor.getName())));
            }
        }
        if (!constructors.isEmpty()) {
            int end = context.to(constructors.get(0));
            behind = context.indentOf(context.from(constructors.get(0))).map(blanks -> new Gap(end, blanks));
        }
        return Optional.of(new Slots(
                access(declaration.getModifiers(), keyword), indent.get(), noArgs, behind, context.lineEnd()));
    }

    private Access access(NodeList<Modifier> modifiers, int otherwise) {
        for (Modifier modifier : modifiers) {
            switch (modifier.getKeyword()) {
                case PUBLIC, PROTECTED, PRIVATE -> {
                    return new Access(context.from(modifier), context.to(modifier));
                }
                default -> {}
            }
        }
        int first = modifiers.isEmpty() ? otherwise : context.from(modifiers.get(0));
        return new Access(first, first);
    }
}
