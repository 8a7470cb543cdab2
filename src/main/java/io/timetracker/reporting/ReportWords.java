package io.timetracker.reporting;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the parts of a report are called where people read them. */
@Component
public class ReportWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private final MessageSource messages;

    ReportWords(MessageSource messages) {
        this.messages = messages;
    }

    public String group(ReportGroup group) {
        return text("reports.group." + group.wire());
    }

    /** As the page of reports says it. */
    public String label(ReportKey key) {
        if (key.begin() != null) {
            return stretch(key.group(), key.begin());
        }
        if (key.group() == ReportGroup.BILLABLE) {
            return text("reports.billable." + key.label());
        }
        if (key.isNone()) {
            return text("reports.none." + key.group().wire());
        }
        var label = Objects.requireNonNullElse(key.label(), "#" + key.id());
        return key.client() == null ? label : label + " · " + key.client();
    }

    private String stretch(ReportGroup group, LocalDate begin) {
        return switch (group) {
            case WEEK -> text("reports.week", DAY.format(begin));
            case MONTH -> MONTH.format(begin);
            case QUARTER -> text("reports.quarter", (begin.getMonthValue() + 2) / 3, "" + begin.getYear());
            case YEAR -> "" + begin.getYear();
            default -> WEEKDAY.format(begin);
        };
    }

    /** Such as {@code 1 Feb 2026 – 28 Feb 2026}. */
    public String period(ReportRange range) {
        return range.first().equals(range.last())
                ? DAY.format(range.first())
                : DAY.format(range.first()) + " – " + DAY.format(range.last());
    }

    String yesOrNo(boolean is) {
        return text(is ? "reports.yes" : "reports.no");
    }

    String text(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, Locale.ENGLISH));
    }
}
