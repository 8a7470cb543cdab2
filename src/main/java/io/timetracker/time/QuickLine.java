package io.timetracker.time;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line that says what was worked: a time, then words, then tags. {@code 9-11:30 website review #acme},
 * {@code 1:30 website}, {@code 90m website}, {@code 1.5h website}.
 *
 * @param from of a span, with {@code to}
 * @param length instead of a span
 */
record QuickLine(
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        @Nullable Duration length,
        List<String> words,
        List<String> tags) {

    private static final String CLOCK = "(\\d{1,2})(?:[:.](\\d{2}))?\\s*(am|pm)?";
    private static final Pattern SPAN = Pattern.compile("^" + CLOCK + "\\s*(?:-|–|to)\\s*" + CLOCK + "(?=\\s|$)");
    private static final Pattern HOURS_AND_MINUTES = Pattern.compile("^(\\d{1,2}):([0-5]\\d)(?=\\s|$)");
    private static final Pattern UNITS =
            Pattern.compile("^(?:(\\d{1,2})(?:[.,](\\d{1,2}))?\\s*h)?\\s*(?:(\\d{1,4})\\s*m(?:in)?)?(?=\\s|$)");

    /** @throws QuickLineRefused if it does not begin with a time */
    static QuickLine parse(String line) {
        var text = line.strip().replaceAll("\\s+", " ");
        var span = SPAN.matcher(text);
        if (span.find()) {
            return rest(text.substring(span.end()), time(span, 1), time(span, 4), null);
        }
        var clock = HOURS_AND_MINUTES.matcher(text);
        if (clock.find()) {
            return rest(text.substring(clock.end()), null, null, length(number(clock, 1), number(clock, 2)));
        }
        var units = UNITS.matcher(text);
        if (units.find() && units.end() > 0) {
            return rest(text.substring(units.end()), null, null, units(units));
        }
        throw new QuickLineRefused("quick_no_time");
    }

    private static LocalTime time(Matcher match, int group) {
        var hour = number(match, group);
        var half = match.group(group + 2);
        if (half != null) {
            hour = hour % 12 + (half.equals("pm") ? 12 : 0);
        }
        if (hour > 23 || number(match, group + 1) > 59) {
            throw new QuickLineRefused("quick_no_time");
        }
        return LocalTime.of(hour, number(match, group + 1));
    }

    private static Duration units(Matcher match) {
        var fraction = match.group(2) == null ? 0 : Double.parseDouble("0." + match.group(2));
        return length(number(match, 1), number(match, 3)).plusMinutes(Math.round(fraction * 60));
    }

    private static Duration length(int hours, int minutes) {
        return Duration.ofHours(hours).plusMinutes(minutes);
    }

    private static int number(Matcher match, int group) {
        var digits = match.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static QuickLine rest(
            String text, @Nullable LocalTime from, @Nullable LocalTime to, @Nullable Duration length) {
        var words = new ArrayList<String>();
        var tags = new ArrayList<String>();
        for (var word : text.strip().split(" ")) {
            if (word.startsWith("#") && word.length() > 1) {
                tags.add(word.substring(1).replace(",", ""));
            } else if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return new QuickLine(from, to, length, List.copyOf(words), List.copyOf(tags));
    }
}
