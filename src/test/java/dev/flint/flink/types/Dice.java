package dev.flint.flink.types;

import java.util.List;
import java.util.Random;

/** Chance, the same for the same seed. */
final class Dice {

    private final Random random;
    /** How rarely the class at hand breaks a rule: half of them break one at most, so that it alone decides. */
    private int calm = 1;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    void nextClass() {
        calm = random.nextBoolean() ? 1 : 10;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int number) {
        return random.nextInt(number) == 0;
    }

    /** As {@link #oneIn}, for what breaks a rule. */
    boolean chance(int oneIn) {
        return random.nextInt(oneIn * calm) == 0;
    }

    /** One of the numbers below {@code sides}; the last one, by far, where the class is calm. */
    int roll(int sides) {
        return calm == 1 || random.nextInt(calm) == 0 ? random.nextInt(sides) : sides - 1;
    }

    String pick(String... options) {
        return options[random.nextInt(options.length)];
    }

    <T> T pick(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }
}
