package dev.flint.read.java;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/** Runs as readers are run: on a thread whose stack holds any nesting that a file of some megabytes can have. */
final class LargeStack {

    private LargeStack() {}

    static <T> T call(Callable<T> task) {
        FutureTask<T> future = new FutureTask<>(task);
        new Thread(null, future, "reader", 512L << 20).start();
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
