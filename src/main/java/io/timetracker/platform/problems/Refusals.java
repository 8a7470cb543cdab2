package io.timetracker.platform.problems;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Speaks refusals: the words for one, and the refusal behind an exception of the platform below us. */
@Component
public class Refusals {

    private final MessageSource messages;

    Refusals(MessageSource messages) {
        this.messages = messages;
    }

    public String text(Refusal refusal) {
        return messages.getMessage(refusal, Locale.ENGLISH);
    }

    public String text(String key, Object... arguments) {
        return java.util.Objects.requireNonNull(messages.getMessage(key, arguments, key, Locale.ENGLISH));
    }

    /** Field to finished texts, in the commands' names. */
    public Map<String, List<String>> texts(Invalid invalid) {
        var texts = new LinkedHashMap<String, List<String>>();
        invalid.errors()
                .forEach((field, errors) ->
                        texts.put(field, errors.stream().map(this::text).toList()));
        return texts;
    }

    /** What an exception means to a caller, when it means anything. */
    public Optional<Refusal> of(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> Optional.of(refusal);
            case ConstraintViolationException violated -> Optional.of(new Invalid(errors(violated)));
            case OptimisticLockingFailureException lost -> Optional.of(new Conflict());
            default -> Optional.empty();
        };
    }

    private static Map<String, List<String>> errors(ConstraintViolationException violated) {
        var errors = new LinkedHashMap<String, List<String>>();
        violated.getConstraintViolations().stream()
                .sorted(java.util.Comparator.comparing(violation -> field(violation)))
                .forEach(violation -> errors.computeIfAbsent(field(violation), field -> new ArrayList<>())
                        .add(violation.getMessage()));
        return errors;
    }

    private static String field(ConstraintViolation<?> violation) {
        var last = "";
        for (Path.Node node : violation.getPropertyPath()) {
            last = node.getName() == null ? last : node.getName();
        }
        return last;
    }
}
