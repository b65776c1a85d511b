package dev.flint.report;

import java.io.IOException;

final class SizePage {
    SizePage(SizeReport report) {}
    void write(Appendable out) throws IOException {
        out.append("\n");
    }
}
