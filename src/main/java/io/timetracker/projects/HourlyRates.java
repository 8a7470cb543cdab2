package io.timetracker.projects;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientId;
import io.timetracker.crm.ClientView;
import io.timetracker.platform.money.Money;
import io.timetracker.platform.security.UserId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What hours cost (contract, data model 10), for those who value work of many projects and days. */
@Service
public class HourlyRates {

    private final RateBooks books;
    private final ClientDirectory clients;
    private final WorkDays days;

    HourlyRates(RateBooks books, ClientDirectory clients, WorkDays days) {
        this.books = books;
        this.clients = clients;
        this.days = days;
    }

    /** Until the transaction ends nobody changes what hours on these cost, and nobody books on them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Collection<ProjectId> projects) {
        days.lock(projects);
    }

    /** Rates that were read together. */
    public interface Known {

        /** @param client of work without a project; it costs what the client's hour cost on that day */
        Money rate(@Nullable ProjectId project, @Nullable ClientId client, UserId user, LocalDate day);
    }

    /** In one statement, and one more for the clients whose rate decides, however many there are. */
    public Known of(Collection<ProjectId> projects, Collection<ClientId> clientsAlone) {
        var present = new HashMap<ClientId, Optional<Money>>();
        Function<ClientId, Optional<Money>> rate =
                client -> present.computeIfAbsent(client, it -> clients.find(it).map(ClientView::defaultHourlyRate));
        Map<ProjectId, RateBook> known = books.of(projects, rate);
        Map<ClientId, RateBook> alone =
                clientsAlone.isEmpty() ? Map.of() : books.ofClients(List.copyOf(clientsAlone), rate);
        return (project, client, user, day) -> {
            var book = project == null ? client == null ? null : alone.get(client) : known.get(project);
            return book == null ? Money.ZERO : book.rate(user.value(), day);
        };
    }
}
