package io.timetracker.admin.web;

import io.timetracker.platform.settings.OverlapPolicy;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the forms of a profile and of the rules offer to choose from: values, and the words for them. */
@Component
class ProfileChoices {

    private static final List<String> DAYS = List.of("1", "2", "3", "4", "5", "6", "0");
    private static final List<String> MINUTES = List.of("1", "5", "10", "15", "30", "60");
    private static final List<String> METHODS = List.of("nearest", "up", "down");

    private final MessageSource messages;

    ProfileChoices(MessageSource messages) {
        this.messages = messages;
    }

    void addTo(Model model, @Nullable String presentZone, Locale locale) {
        var zones = new LinkedHashMap<String, String>();
        zones.put("", text("admin.timezone.app", locale));
        zones.putAll(zones(presentZone));
        model.addAttribute("zones", zones);
        model.addAttribute("days", words(DAYS.stream(), "admin.day.", locale));
        model.addAttribute("minutes", same(MINUTES.stream()));
        model.addAttribute("methods", words(METHODS.stream(), "admin.rounding.", locale));
    }

    Map<String, String> overlapPolicies(Locale locale) {
        var wires = Arrays.stream(OverlapPolicy.values()).map(OverlapPolicy::wire);
        return words(wires, "admin.rules.overlap.", locale);
    }

    /** @param present offered too when it is none of the regions, or a form would change it unasked */
    static Map<String, String> zones(@Nullable String present) {
        var names = new TreeSet<>(ZoneId.getAvailableZoneIds());
        if (present != null && !present.isBlank()) {
            names.add(present);
        }
        return same(names.stream());
    }

    private static Map<String, String> same(Stream<String> values) {
        var words = new LinkedHashMap<String, String>();
        values.forEach(value -> words.put(value, value));
        return words;
    }

    private Map<String, String> words(Stream<String> values, String key, Locale locale) {
        var words = new LinkedHashMap<String, String>();
        values.forEach(value -> words.put(value, text(key + value, locale)));
        return words;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
