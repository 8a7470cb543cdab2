package io.timetracker.bench;

import java.util.Arrays;
import java.util.Locale;

/** How long one call took, over and over. In milliseconds. */
record Timing(double median, double p95) {

    interface Call {
        void run() throws Exception;
    }

    /** The first third warms up and is not counted. */
    static Timing of(int times, Call call) throws Exception {
        for (var warm = 0; warm < times / 3; warm++) {
            call.run();
        }
        var took = new long[times];
        for (var time = 0; time < times; time++) {
            var start = System.nanoTime();
            call.run();
            took[time] = System.nanoTime() - start;
        }
        Arrays.sort(took);
        return new Timing(took[times / 2] / 1e6, took[Math.min(times - 1, (int) Math.ceil(times * 0.95))] / 1e6);
    }

    String shown() {
        return String.format(Locale.ROOT, "%.1f (%.1f)", median, p95);
    }

    String times(Timing other) {
        return String.format(Locale.ROOT, "%.1f ×", median / other.median);
    }
}
