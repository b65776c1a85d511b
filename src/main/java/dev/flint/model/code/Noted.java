package dev.flint.model.code;

import dev.flint.flink.settings.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is noted of a program on the way. */
final class Noted {

    final List<Setting> settings = new ArrayList<>();
    /** Whether an environment was seen to be got. */
    boolean obtains;
    /** What makes it, where that is one of the program's own, under no condition; the first call counts. */
    CodeSettings.Own own = CodeSettings.Own.NONE;
    /** How many conditions the way leads through. */
    int conditions;
    private String open = "";

    /** Notes why more may be set than is seen; the first reason is told. */
    void open(String why) {
        open = open.isEmpty() ? why : open;
    }

    Optional<String> open() {
        return Optional.of(open).filter(why -> !why.isEmpty());
    }
}
