package dev.flint.rules;

import dev.flint.findings.catalogue.Catalogue;
import java.lang.reflect.Constructor;

/** Makes the rules that the catalogue names. */
public final class Rules {

    private Rules() {}

    /**
     * @throws IllegalStateException if the class cannot be made: a defect of this build of flint
     */
    public static Rule instantiate(Catalogue.Entry entry) {
        try {
            Constructor<?> constructor = Class.forName(entry.className()).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Rule) constructor.newInstance();
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new IllegalStateException(
                    "the class of rule " + entry.description().id() + " cannot be made: " + entry.className(), e);
        }
    }
}
