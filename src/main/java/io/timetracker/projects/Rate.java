package io.timetracker.projects;

import io.timetracker.platform.money.Money;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** What was agreed for one person on a project, or for everybody there. */
@Table("agreed_rate")
class Rate {

    /** Before every day of work, and behind it. */
    static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    static final LocalDate FOR_GOOD = LocalDate.of(9999, 12, 31);

    private @Id @Nullable RateId id;
    private ProjectId projectId;
    private @Nullable UserId userId;
    private long userKey;
    private Money hourlyRate;
    private LocalDate begins;
    private LocalDate ends;
    private UserId createdBy;
    private @Version int version;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    private Rate() {}

    static Rate agree(ProjectId project, AgreeRate wanted, UserId creator, Instant now) {
        var rate = new Rate();
        rate.projectId = project;
        rate.createdBy = creator;
        rate.createdAt = now;
        rate.change(wanted, now);
        return rate;
    }

    void change(AgreeRate wanted, Instant now) {
        userId = wanted.userId();
        userKey = userId == null ? 0 : userId.value();
        hourlyRate = Money.of(Objects.requireNonNull(wanted.hourlyRate()));
        begins = wanted.effectiveFrom() == null ? ALWAYS : wanted.effectiveFrom();
        ends = wanted.effectiveTo() == null ? FOR_GOOD : wanted.effectiveTo();
        if (ends.isBefore(begins)) {
            throw new Invalid("effectiveTo", "validation.before_start");
        }
        updatedAt = now;
    }

    /** What a change starts from. */
    AgreeRate details() {
        return new AgreeRate(userId, hourlyRate.decimal(), from(begins), to(ends));
    }

    static @Nullable LocalDate from(LocalDate begins) {
        return begins.equals(ALWAYS) ? null : begins;
    }

    static @Nullable LocalDate to(LocalDate ends) {
        return ends.equals(FOR_GOOD) ? null : ends;
    }

    int version() {
        return version;
    }

    RateId rateId() {
        return Objects.requireNonNull(id);
    }

    ProjectId projectId() {
        return projectId;
    }

    RateView view() {
        return new RateView(
                rateId(), projectId, userId, hourlyRate, from(begins), to(ends), version, createdAt, updatedAt);
    }
}
