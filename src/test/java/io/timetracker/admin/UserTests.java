package io.timetracker.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.Role;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.Patch;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

class UserTests {

    private static final Instant NOW = Instant.parse("2026-02-03T09:00:00Z");

    private static User ada() {
        var user = User.named(new Username("  Ada "), NOW);
        ReflectionTestUtils.setField(user, "id", new UserId(7));
        return user;
    }

    private static void change(User user, ChangeUser change) {
        user.change(change, change.profile().over(user.profile()));
    }

    private static ChangeUser role(Role role) {
        var nothing = ChangeUser.nothing();
        return new ChangeUser(
                nothing.username(),
                nothing.profile(),
                Patch.to(role),
                nothing.isActive(),
                nothing.clientIds(),
                nothing.password());
    }

    private static int sessions(User user) {
        return (int) ReflectionTestUtils.getField(user, "credentialsVersion");
    }

    private static Object[] events(User user) {
        return ((java.util.Collection<?>) ReflectionTestUtils.invokeMethod(user, "domainEvents")).toArray();
    }

    @Test
    void aNewUserTracksTimeAndIsOpen() {
        var view = ada().view();

        assertThat(view.username()).isEqualTo("ada");
        assertThat(view.role()).isEqualTo(Role.USER);
        assertThat(view.isActive()).isTrue();
        assertThat(view.displayName()).isEqualTo("ada");
        assertThat(view.clientIds()).isEmpty();
    }

    @Test
    void whatIsNotGivenStays() {
        var ada = ada();
        change(ada, ChangeUser.nothing().profile(ChangeProfile.named("ada@x.test", " Ada Lovelace ")));

        change(ada, ChangeUser.nothing().profile(ChangeProfile.nothing().theme("dark")));

        assertThat(ada.view().fullName()).isEqualTo("Ada Lovelace");
        assertThat(ada.view().email()).isEqualTo("ada@x.test");
        assertThat(ada.view().theme()).isEqualTo("dark");
    }

    @Test
    void closingEndsTheSessionsForGoodAndIsToldOnce() {
        var ada = ada();
        var before = sessions(ada);

        change(ada, ChangeUser.nothing().active(false));
        change(ada, ChangeUser.nothing().active(false));

        assertThat(events(ada)).containsExactly(new UserDeactivated(new UserId(7)));
        assertThat(sessions(ada)).isEqualTo(before + 1);
        change(ada, ChangeUser.nothing().active(true));
        assertThat(sessions(ada)).isEqualTo(before + 1);
        assertThat(ada.view().isActive()).isTrue();
    }

    @Test
    void aPasswordEndsTheSessionsAndTheInvitation() {
        var ada = ada();
        ada.invite("hash", NOW.plusSeconds(60));
        var before = sessions(ada);

        ada.setPassword("argon");

        assertThat(sessions(ada)).isEqualTo(before + 1);
        assertThat(ada.isInvitedAt(NOW)).isFalse();
        assertThat(ada.view().isInvited()).isFalse();
    }

    @Test
    void anInvitationIsGoodUntilItEnds() {
        var ada = ada();

        ada.invite("hash", NOW);

        assertThat(ada.isInvitedAt(NOW.minusSeconds(1))).isTrue();
        assertThat(ada.isInvitedAt(NOW)).isFalse();
    }

    @Test
    void nobodyIsGivenTheHighestRole() {
        var ada = ada();

        assertThatThrownBy(() -> change(ada, role(Role.SUPER_ADMIN))).isInstanceOf(Invalid.class);

        change(ada, role(Role.ADMIN));
        assertThat(ada.isWorkingAdmin()).isTrue();
        change(ada, ChangeUser.nothing().active(false));
        assertThat(ada.isWorkingAdmin()).isFalse();
    }

    @Test
    void onlySomeStepsOfRoundingThereAre() {
        var ada = ada();
        var seven = new ChangeProfile(
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.to(7),
                Patch.keep(),
                Patch.keep());

        assertThatThrownBy(() -> change(ada, ChangeUser.nothing().profile(seven)))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.errors()).containsKey("roundingMinutes"));
    }

    @Test
    void clientsAreReplacedTogether() {
        var ada = ada();
        var nothing = ChangeUser.nothing();
        change(
                ada,
                new ChangeUser(
                        nothing.username(),
                        nothing.profile(),
                        nothing.role(),
                        nothing.isActive(),
                        Patch.to(Set.of(1L, 2L)),
                        nothing.password()));

        change(ada, ChangeUser.nothing());
        assertThat(ada.view().clientIds()).containsExactlyInAnyOrder(1L, 2L);

        change(
                ada,
                new ChangeUser(
                        nothing.username(),
                        nothing.profile(),
                        nothing.role(),
                        nothing.isActive(),
                        Patch.to(Set.of(3L)),
                        nothing.password()));
        assertThat(ada.view().clientIds()).containsExactly(3L);
    }

    @Test
    void presenceFadesAfterAQuarterOfAnHourAndAnHour() {
        var ada = ada();
        assertThat(ada.view().presence(NOW)).isEqualTo("offline");
        ReflectionTestUtils.setField(ada, "lastLogin", NOW);

        assertThat(ada.view().presence(NOW.plusSeconds(15 * 60))).isEqualTo("online");
        assertThat(ada.view().presence(NOW.plusSeconds(15 * 60 + 1))).isEqualTo("away");
        assertThat(ada.view().presence(NOW.plusSeconds(60 * 60))).isEqualTo("away");
        assertThat(ada.view().presence(NOW.plusSeconds(60 * 60 + 1))).isEqualTo("offline");
    }
}
