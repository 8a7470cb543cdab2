package io.timetracker.crm;

import io.timetracker.platform.money.Money;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.CustomFields;
import io.timetracker.platform.wire.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Table;

/** Somebody for whom work is done. */
@Table("client")
class Client extends AbstractAggregateRoot<Client> {

    private @Id @Nullable ClientId id;
    private String name;
    private String nameKey;
    private @Nullable String description;
    private @Nullable String contactPerson;
    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable String address;
    private @Nullable Money defaultHourlyRate;
    private String status;
    private @Nullable BigDecimal prepaidHoursMonthly;
    private int prepaidResetDay;
    private @Nullable String customFields;
    private @Nullable UserId createdBy;
    private @Nullable Instant deactivatedAt;
    private @Nullable UserId deactivatedBy;
    private @Version int version;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    private Client() {}

    static Client create(CreateClient wanted, UserId creator, Instant now) {
        var client = new Client();
        // Born as wanted: being born inactive ends nothing, so nobody is told.
        client.status = wanted.status().wire();
        client.createdBy = creator;
        client.createdAt = now;
        client.change(wanted, creator, now);
        return client;
    }

    void change(CreateClient wanted, UserId actor, Instant now) {
        name = wanted.name();
        nameKey = Wording.key(name);
        description = wanted.description();
        contactPerson = wanted.contactPerson();
        email = wanted.email();
        phone = wanted.phone();
        address = wanted.address();
        charge(Money.ofNonZero(wanted.defaultHourlyRate()));
        prepaidHoursMonthly = hours(wanted.prepaidHoursMonthly());
        prepaidResetDay = wanted.prepaidResetDay();
        customFields = CustomFields.write(wanted.customFields());
        become(wanted.status(), actor, now);
        updatedAt = now;
    }

    /** What it was born with was never anything else, so nobody is told. */
    private void charge(@Nullable Money rate) {
        if (id != null && !Objects.equals(defaultHourlyRate, rate)) {
            registerEvent(new ClientRateChanged(id, defaultHourlyRate, rate));
        }
        defaultHourlyRate = rate;
    }

    private static @Nullable BigDecimal hours(@Nullable BigDecimal hours) {
        return hours == null ? null : hours.setScale(2, RoundingMode.HALF_EVEN);
    }

    /** No more work for this client. Again is fine and changes nothing. */
    void deactivate(UserId actor, Instant now) {
        if (isActive()) {
            become(ClientStatus.INACTIVE, actor, now);
            updatedAt = now;
        }
    }

    private void become(ClientStatus wanted, UserId actor, Instant now) {
        if (isActive() && wanted == ClientStatus.INACTIVE) {
            registerEvent(new ClientDeactivated(clientId()));
            deactivatedAt = now;
            deactivatedBy = actor;
        }
        if (wanted == ClientStatus.ACTIVE) {
            deactivatedAt = null;
            deactivatedBy = null;
        }
        status = wanted.wire();
    }

    boolean isActive() {
        return status.equals(ClientStatus.ACTIVE.wire());
    }

    /** What a change starts from. */
    CreateClient details() {
        return new CreateClient(
                name,
                description,
                contactPerson,
                email,
                phone,
                address,
                Money.decimal(defaultHourlyRate),
                status(),
                prepaidHoursMonthly,
                prepaidResetDay,
                CustomFields.read(customFields));
    }

    private ClientStatus status() {
        return ClientStatus.of(status).orElse(ClientStatus.ACTIVE);
    }

    int version() {
        return version;
    }

    private ClientId clientId() {
        return Objects.requireNonNull(id);
    }

    ClientView view() {
        return new ClientView(
                clientId(),
                name,
                description,
                contactPerson,
                email,
                phone,
                address,
                defaultHourlyRate,
                status(),
                prepaidHoursMonthly,
                prepaidResetDay,
                CustomFields.read(customFields),
                createdBy,
                version,
                createdAt,
                updatedAt);
    }
}
