package io.timetracker.crm.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/** What somebody else has meanwhile made of the fields of a form, in words. */
@Component
class Theirs {

    private final MessageSourceAccessor messages;

    Theirs(MessageSource messages) {
        this.messages = new MessageSourceAccessor(messages);
    }

    /** @param options of the fields that are chosen from some: value to words */
    Map<String, String> words(Map<String, String> differences, Map<String, Map<String, String>> options) {
        var words = new LinkedHashMap<String, String>();
        differences.forEach((field, value) -> {
            var text = options.getOrDefault(field, Map.of()).getOrDefault(value, value);
            words.put(
                    field,
                    text.isEmpty()
                            ? messages.getMessage("clients.theirs.nothing")
                            : messages.getMessage("clients.theirs", new Object[] {text}));
        });
        return words;
    }
}
