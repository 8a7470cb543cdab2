package io.timetracker.crm;

import io.timetracker.platform.demo.DemoWords;
import io.timetracker.platform.demo.Dice;
import java.util.List;
import java.util.Locale;

/** Somebody outside, as in the address book. */
record DemoName(String first, String last) {

    private static final List<String> FIRST = DemoWords.of("first-names");
    private static final List<String> LAST = DemoWords.of("last-names");

    static DemoName thrown(Dice dice) {
        return new DemoName(dice.oneOf(FIRST), dice.oneOf(LAST));
    }

    String full() {
        return first + " " + last;
    }

    /** @param company as it is called */
    String emailAt(String company) {
        return "%s.%s@%s.example"
                .formatted(first, last, company.replace(' ', '-'))
                .toLowerCase(Locale.ROOT);
    }

    static String phone(Dice dice) {
        return "+39 02 555 %04d".formatted(dice.between(0, 9999));
    }
}
