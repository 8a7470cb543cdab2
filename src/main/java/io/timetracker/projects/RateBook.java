package io.timetracker.projects;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.money.Money;
import io.timetracker.platform.security.UserId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Every rate that ever counted on a project (contract, data model 10).
 *
 * @param terms the project's own rate and client by the day from which on they were that; empty only of one that is gone
 * @param clientRates of clients whose rate ever changed
 * @param present the rate of a client whose rate never did
 */
record RateBook(
        ProjectId project,
        List<Agreed> agreed,
        List<Terms> terms,
        Map<ClientId, List<Dated>> clientRates,
        Function<ClientId, Optional<Money>> present) {

    /** @param user 0 for everybody */
    record Agreed(RateId id, long user, Money rate, LocalDate begins, LocalDate ends) {

        boolean holds(LocalDate day) {
            return !day.isBefore(begins) && !day.isAfter(ends);
        }
    }

    record Terms(
            LocalDate begins, ClientId client, @Nullable Money rate) {}

    record Dated(LocalDate begins, @Nullable Money rate) {}

    Money rate(long user, LocalDate day) {
        return on(user == 0 ? null : new UserId(user), day).rate();
    }

    ExplainedRate on(@Nullable UserId user, LocalDate day) {
        var own = user == null ? Optional.<Agreed>empty() : agreed(user.value(), day);
        return own.map(found -> explained(found, RateSource.PROJECT_USER, user, day))
                .or(() -> agreed(0, day).map(found -> explained(found, RateSource.PROJECT_AGREED, user, day)))
                .orElseGet(() -> unagreed(user, day));
    }

    private Optional<Agreed> agreed(long user, LocalDate day) {
        return agreed.stream()
                .filter(rate -> rate.user() == user && rate.holds(day))
                .max(Comparator.comparing(Agreed::begins));
    }

    private ExplainedRate explained(Agreed found, RateSource source, @Nullable UserId user, LocalDate day) {
        return new ExplainedRate(
                project, user, day, found.rate(), source, found.id(), Rate.from(found.begins()), Rate.to(found.ends()));
    }

    private ExplainedRate unagreed(@Nullable UserId user, LocalDate day) {
        var term = latest(terms, Terms::begins, day).orElse(null);
        if (term == null) {
            return plain(Money.ZERO, RateSource.NONE, Rate.ALWAYS, user, day);
        }
        if (isSet(term.rate())) {
            return plain(Objects.requireNonNull(term.rate()), RateSource.PROJECT, term.begins(), user, day);
        }
        return ofClient(term, user, day);
    }

    private ExplainedRate ofClient(Terms term, @Nullable UserId user, LocalDate day) {
        var dated = latest(clientRates.getOrDefault(term.client(), List.of()), Dated::begins, day);
        var rate = dated.isPresent()
                ? dated.get().rate()
                : present.apply(term.client()).orElse(null);
        var since = dated.map(Dated::begins)
                .filter(begins -> begins.isAfter(term.begins()))
                .orElse(term.begins());
        return isSet(rate)
                ? plain(Objects.requireNonNull(rate), RateSource.CLIENT, since, user, day)
                : plain(Money.ZERO, RateSource.NONE, since, user, day);
    }

    private static boolean isSet(@Nullable Money rate) {
        return rate != null && !rate.isZero();
    }

    private static <T> Optional<T> latest(List<T> all, Function<T, LocalDate> begins, LocalDate day) {
        return all.stream().filter(it -> !begins.apply(it).isAfter(day)).max(Comparator.comparing(begins));
    }

    private ExplainedRate plain(Money rate, RateSource source, LocalDate since, @Nullable UserId user, LocalDate day) {
        return new ExplainedRate(project, user, day, rate, source, null, Rate.from(since), null);
    }
}
