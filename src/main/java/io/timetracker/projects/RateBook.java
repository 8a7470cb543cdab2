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
import java.util.TreeSet;
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
        return found(user == 0 ? null : new UserId(user), day).rate();
    }

    /** Which rate counts, with the first and the last of the days in a row on which it does. */
    ExplainedRate on(@Nullable UserId user, LocalDate day) {
        var found = found(user, day);
        var since = turns().headSet(day, true).descendingSet().stream()
                .filter(turn -> !found.isSameAs(found(user, turn.minusDays(1))))
                .findFirst();
        var until = turns().tailSet(day, false).stream()
                .filter(turn -> !found.isSameAs(found(user, turn)))
                .findFirst();
        return found.during(
                since.orElse(null), until.map(turn -> turn.minusDays(1)).orElse(null));
    }

    /** The days on which another rate may begin to count. */
    private TreeSet<LocalDate> turns() {
        var turns = new TreeSet<LocalDate>();
        agreed.forEach(rate -> turns.addAll(List.of(rate.begins(), rate.ends().plusDays(1))));
        terms.forEach(term -> turns.add(term.begins()));
        clientRates.values().forEach(rates -> rates.forEach(rate -> turns.add(rate.begins())));
        turns.removeAll(List.of(Rate.ALWAYS, Rate.FOR_GOOD.plusDays(1)));
        return turns;
    }

    private ExplainedRate found(@Nullable UserId user, LocalDate day) {
        var own = user == null ? Optional.<Agreed>empty() : agreed(user.value(), day);
        return own.map(found -> explained(found.rate(), RateSource.PROJECT_USER, found.id(), user, day))
                .or(() -> agreed(0, day)
                        .map(found -> explained(found.rate(), RateSource.PROJECT_AGREED, found.id(), user, day)))
                .orElseGet(() -> unagreed(user, day));
    }

    private Optional<Agreed> agreed(long user, LocalDate day) {
        return agreed.stream()
                .filter(rate -> rate.user() == user && rate.holds(day))
                .max(Comparator.comparing(Agreed::begins));
    }

    private ExplainedRate unagreed(@Nullable UserId user, LocalDate day) {
        var term = latest(terms, Terms::begins, day).orElse(null);
        if (term == null) {
            return explained(Money.ZERO, RateSource.NONE, null, user, day);
        }
        if (isSet(term.rate())) {
            return explained(Objects.requireNonNull(term.rate()), RateSource.PROJECT, null, user, day);
        }
        return ofClient(term.client(), user, day);
    }

    private ExplainedRate ofClient(ClientId client, @Nullable UserId user, LocalDate day) {
        var dated = latest(clientRates.getOrDefault(client, List.of()), Dated::begins, day);
        var rate =
                dated.isPresent() ? dated.get().rate() : present.apply(client).orElse(null);
        return isSet(rate)
                ? explained(Objects.requireNonNull(rate), RateSource.CLIENT, null, user, day)
                : explained(Money.ZERO, RateSource.NONE, null, user, day);
    }

    private static boolean isSet(@Nullable Money rate) {
        return rate != null && !rate.isZero();
    }

    private static <T> Optional<T> latest(List<T> all, Function<T, LocalDate> begins, LocalDate day) {
        return all.stream().filter(it -> !begins.apply(it).isAfter(day)).max(Comparator.comparing(begins));
    }

    private ExplainedRate explained(
            Money rate, RateSource source, @Nullable RateId id, @Nullable UserId user, LocalDate day) {
        return new ExplainedRate(project, user, day, rate, source, id, null, null);
    }
}
