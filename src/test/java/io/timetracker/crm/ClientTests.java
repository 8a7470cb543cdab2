package io.timetracker.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.Patch;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

class ClientTests {

    private static final UserId ADA = new UserId(1);
    private static final Instant MONDAY = Instant.parse("2026-02-02T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-02-03T09:00:00Z");

    @Test
    void aNewClientIsActiveAndItsCreatorsOwn() {
        var client = aClient(CreateClient.named("  Acme ")).view();

        assertThat(client.name()).isEqualTo("Acme");
        assertThat(client.isActive()).isTrue();
        assertThat(client.createdBy()).isEqualTo(ADA);
        assertThat(client.createdAt()).isEqualTo(MONDAY).isEqualTo(client.updatedAt());
        assertThat(client.prepaidResetDay()).isEqualTo(1);
        assertThat(client.customFields()).isEmpty();
    }

    @Test
    void aRateOfZeroIsNone() {
        var free = ChangeClient.nothing().over(rated("0.00"));
        var cheap = ChangeClient.nothing().over(rated("0.004"));

        assertThat(aClient(free).view().defaultHourlyRate()).isNull();
        assertThat(aClient(cheap).view().defaultHourlyRate()).isNull();
        assertThat(aClient(rated("85.005")).view().defaultHourlyRate().decimal())
                .isEqualTo("85.00");
    }

    @Test
    void prepaidHoursBeginAnewOnADayThatEveryMonthHas() {
        assertThat(resetOn(0).prepaidResetDay()).isEqualTo(1);
        assertThat(resetOn(31).prepaidResetDay()).isEqualTo(28);
        assertThat(resetOn(15).prepaidResetDay()).isEqualTo(15);
    }

    @Test
    void aChangeKeepsWhatItDoesNotName() {
        var client = aClient(everything());

        client.change(phone(Patch.to("+49 30 1")).over(client.details()), ADA, TUESDAY);

        var view = client.view();
        assertThat(view.phone()).isEqualTo("+49 30 1");
        assertThat(view.updatedAt()).isEqualTo(TUESDAY);
        assertThat(view)
                .usingRecursiveComparison()
                .ignoringFields("phone", "updatedAt")
                .isEqualTo(aClient(everything()).view());
    }

    @Test
    void noneClearsAndATakenAwayNameIsMissing() {
        var client = aClient(everything());
        var nothing = new ChangeClient(
                Patch.to(null),
                Patch.to(null),
                Patch.to(null),
                Patch.to(null),
                Patch.to(null),
                Patch.to(null),
                Patch.to(null),
                Patch.to(null),
                Patch.to(null),
                Patch.to(null),
                Patch.to(null));

        var wanted = nothing.over(client.details());

        assertThat(wanted)
                .isEqualTo(new CreateClient(
                        "", null, null, null, null, null, null, ClientStatus.INACTIVE, null, 1, Map.of()));
    }

    @Test
    void endingTheWorkIsToldOnce() {
        var client = aClient(CreateClient.named("Acme"));

        client.deactivate(ADA, TUESDAY);
        client.deactivate(ADA, TUESDAY.plusSeconds(60));

        assertThat(client.view().status()).isEqualTo(ClientStatus.INACTIVE);
        assertThat(client.view().updatedAt()).isEqualTo(TUESDAY);
        assertThat(events(client)).asList().containsExactly(new ClientDeactivated(new ClientId(7)));
    }

    @Test
    void aChangeOfStatusEndsTheWorkToo() {
        var client = aClient(CreateClient.named("Acme"));

        client.change(ChangeClient.nothing().status(ClientStatus.INACTIVE).over(client.details()), ADA, TUESDAY);

        assertThat(events(client)).asList().containsExactly(new ClientDeactivated(new ClientId(7)));
    }

    @Test
    void whoIsTakenOnInactiveEndsNothing() {
        assertThat(events(aClient(everything()))).asList().isEmpty();
    }

    @Test
    void customFieldsHaveAnEnd() {
        var long_ = Map.<String, Object>of("note", "x".repeat(CreateClient.LONG_TEXT));
        var wanted = new CreateClient("Acme", null, null, null, null, null, null, ClientStatus.ACTIVE, null, 1, long_);

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> aClient(wanted))
                .satisfies(refusal -> assertThat(refusal.errors()).containsOnlyKeys("customFields"));
    }

    private static Client aClient(CreateClient wanted) {
        var client = Client.create(wanted, ADA, MONDAY);
        ReflectionTestUtils.setField(client, "id", new ClientId(7));
        return client;
    }

    private static Object events(Client client) {
        return ReflectionTestUtils.invokeMethod(client, "domainEvents");
    }

    private static CreateClient rated(String rate) {
        return new CreateClient(
                "Acme", null, null, null, null, null, new BigDecimal(rate), ClientStatus.ACTIVE, null, 1, Map.of());
    }

    private static CreateClient resetOn(int day) {
        return new CreateClient("Acme", null, null, null, null, null, null, ClientStatus.ACTIVE, null, day, Map.of());
    }

    private static ChangeClient phone(Patch<String> phone) {
        var nothing = ChangeClient.nothing();
        return new ChangeClient(
                nothing.name(),
                nothing.description(),
                nothing.contactPerson(),
                nothing.email(),
                phone,
                nothing.address(),
                nothing.defaultHourlyRate(),
                nothing.status(),
                nothing.prepaidHoursMonthly(),
                nothing.prepaidResetDay(),
                nothing.customFields());
    }

    private static CreateClient everything() {
        return new CreateClient(
                "Acme",
                "Coyotes",
                "Wile E.",
                "wile@acme.test",
                "1",
                "Desert\nArizona",
                new BigDecimal("85"),
                ClientStatus.INACTIVE,
                new BigDecimal("10.5"),
                15,
                Map.of("vat", "DE1"));
    }
}
