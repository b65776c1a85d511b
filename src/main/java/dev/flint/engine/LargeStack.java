package dev.flint.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Runs work on threads with large stacks: what reads a source, and what goes through the facts of it, recurses as deep
 * as the source nests.
 */
final class LargeStack {

    /** Bytes: ten thousand nested parentheses take about 40 MB in JavaParser. Reserved, not used, until needed. */
    private static final long STACK = 512L << 20;

    private LargeStack() {}

    /** Gives what the work gives, and throws what it throws. */
    static <T> T call(Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        run(task, 1);
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        } catch (InterruptedException e) {
            throw new IllegalStateException("the task has ended", e);
        }
    }

    /** Has several threads do the same work, and waits for all of them. */
    static void run(Runnable work, int threads) {
        List<Thread> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(null, work, "flint-" + i, STACK);
            thread.setDaemon(true);
            thread.start();
            running.add(thread);
        }
        for (Thread thread : running) {
            join(thread);
        }
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
