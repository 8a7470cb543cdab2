package io.timetracker.platform.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance that repeats itself: the same seed throws the same on every machine. */
public final class Dice {

    private final Random random;

    private Dice(long seed) {
        random = new Random(seed);
    }

    /** For one purpose, and within it for one thing; different ones know nothing of each other. */
    static Dice about(String purpose, long... thing) {
        long seed = purpose.hashCode();
        for (var number : thing) {
            seed = scattered(seed + number);
        }
        return new Dice(scattered(seed));
    }

    /** Neighbours must not look alike: the finishing step of MurmurHash3. */
    private static long scattered(long seed) {
        var mixed = (seed ^ seed >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }

    /** Both bounds are possible. */
    public int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    public boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    public <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    public <T> List<T> shuffled(List<T> things) {
        var shuffled = new ArrayList<>(things);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
