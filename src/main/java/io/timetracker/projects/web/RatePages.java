package io.timetracker.projects.web;

import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.platform.ui.Call;
import io.timetracker.projects.ProjectView;
import io.timetracker.projects.RateCard;
import io.timetracker.projects.RateView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/** The rates of a project, a section of its page. */
@Component
class RatePages {

    private final RateCard card;
    private final Accounts accounts;
    private final CurrentSettings settings;
    private final MessageSourceAccessor messages;

    RatePages(RateCard card, Accounts accounts, CurrentSettings settings, MessageSource messages) {
        this.card = card;
        this.accounts = accounts;
        this.settings = settings;
        this.messages = new MessageSourceAccessor(messages);
    }

    RatesScreen rates(ProjectView project, Call call) {
        var rates = card.list(project.id(), call.user());
        var people = accounts.findAll(
                rates.stream().map(RateView::userId).filter(Objects::nonNull).collect(Collectors.toSet()));
        var rows = rates.stream()
                .map(rate -> new RatesScreen.Row(
                        rate,
                        rate.userId() == null || !people.containsKey(rate.userId())
                                ? null
                                : people.get(rate.userId()).displayName()))
                .toList();
        return new RatesScreen(project, settings.get().currency(), rows, choices(rows));
    }

    /** Everybody, those with a rate already, and whoever works here. */
    private LinkedHashMap<String, String> choices(List<RatesScreen.Row> rows) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", messages.getMessage("projects.rates.everybody"));
        for (var row : rows) {
            var user = row.rate().userId();
            if (user != null && row.who() != null) {
                choices.put(Long.toString(user.value()), row.who());
            }
        }
        accounts.search("")
                .forEach(person -> choices.putIfAbsent(Long.toString(person.id().value()), person.displayName()));
        return choices;
    }
}
