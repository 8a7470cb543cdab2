package io.timetracker.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.problems.PreconditionFailed;
import io.timetracker.platform.problems.RuleBroken;
import io.timetracker.platform.security.Role;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import io.timetracker.testing.World;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What other modules and the three faces rely on. */
@Tag("engine")
@RecordApplicationEvents
class ClientDirectoryTests extends ApplicationTest {

    @Autowired
    private ClientDirectory directory;

    @Autowired
    private ChangeLog changes;

    @Autowired
    private ApplicationEvents events;

    private Person ada;
    private Person mallory;

    @BeforeEach
    void theCast() {
        ada = world.person("ada");
        mallory = world.person("mallory");
    }

    private ClientView aClient(String word) {
        return directory.create(CreateClient.named(World.unique(word)), ada.user());
    }

    @Test
    void endingTheWorkIsToldAndLoggedOnce() {
        var client = aClient("Acme ");

        directory.deactivate(client.id(), client.version(), ada.user());
        var again = directory.deactivate(client.id(), null, ada.user());

        assertThat(events.stream(ClientDeactivated.class)).containsExactly(new ClientDeactivated(client.id()));
        assertThat(again.version()).isEqualTo(client.version() + 1);
        var logged = changes.latest("client.deactivated", client.id()).orElseThrow();
        assertThat(logged.userId()).isEqualTo(ada.id().value());
        assertThat(changes.state(logged.before(), ClientView.class)).isEqualTo(client);
        assertThat(changes.state(logged.after(), ClientView.class)).isEqualTo(again);
    }

    @Test
    void everyChangeIsLoggedWithWhatWasBefore() {
        var client = aClient("Acme ");

        var inactive =
                directory.change(client.id(), ChangeClient.nothing().status(ClientStatus.INACTIVE), null, ada.user());

        var created = changes.latest("client.created", client.id()).orElseThrow();
        assertThat(created.before()).isNull();
        assertThat(changes.state(created.after(), ClientView.class)).isEqualTo(client);
        var changed = changes.latest("client.changed", client.id()).orElseThrow();
        assertThat(changes.state(changed.before(), ClientView.class)).isEqualTo(client);
        assertThat(changes.state(changed.after(), ClientView.class)).isEqualTo(inactive);
    }

    @Test
    void aRefusalLeavesNoTrace() {
        var name = aClient("Taken ").name();
        var client = aClient("Acme ");

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> directory.create(CreateClient.named(name), ada.user()));
        assertThatExceptionOfType(ConstraintViolationException.class)
                .isThrownBy(() -> directory.create(CreateClient.named(" "), ada.user()));
        assertThatExceptionOfType(PreconditionFailed.class)
                .isThrownBy(() -> directory.change(client.id(), ChangeClient.nothing(), 99, ada.user()));
        assertThat(changes.latest("client.changed", client.id())).isEmpty();
        assertThat(directory.find(client.id())).contains(client);
    }

    @Test
    void whatIsNotThereIsNotFoundBeforeAnybodyIsForbidden() {
        var client = aClient("Acme ");
        var nobody = new ClientId(999_999_999);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> directory.get(nobody, mallory.user()));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> directory.get(client.id(), mallory.user()));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> directory.change(client.id(), ChangeClient.nothing(), null, mallory.user()));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> directory.deactivate(client.id(), null, mallory.user()));
    }

    @Test
    void namesNeedOneStatementAndNoneWhenNobodyIsAsked() {
        var one = aClient("One ");
        var other = aClient("Other ");
        var asked = List.of(one.id(), other.id(), one.id(), new ClientId(999_999_999));

        assertThat(statements.during(() -> directory.names(asked))).hasSize(1);
        assertThat(statements.during(() -> directory.names(List.of()))).isEmpty();
        assertThat(statements.during(() -> directory.findAll(List.of()))).isEmpty();
        assertThat(directory.names(asked)).isEqualTo(Map.of(one.id(), one.name(), other.id(), other.name()));
        assertThat(directory.findAll(asked)).containsOnlyKeys(one.id(), other.id());
    }

    @Test
    void choicesAreTheActiveOnesThatOneSees() {
        // at the beginning of the list, which ends somewhere
        var beta = aClient("! beta ");
        var alpha = aClient("! Alpha ");
        var gone = aClient("! Gone ");
        directory.deactivate(gone.id(), null, ada.user());

        assertThat(directory.choices(ada.user()))
                .containsExactly(new ClientChoice(alpha.id(), alpha.name()), new ClientChoice(beta.id(), beta.name()));
        assertThat(directory.choices(mallory.user())).isEmpty();
        assertThat(directory.choices(world.admin().user()))
                .extracting(ClientChoice::id)
                .contains(alpha.id(), beta.id())
                .doesNotContain(gone.id());
    }

    @Test
    void theSameRuleHoldsForOneAndForMany() {
        var client = aClient("Acme ");
        var people = List.of(
                ada,
                mallory,
                world.admin(),
                world.person("grace", Role.MANAGER),
                world.person("vera", Role.VIEWER),
                world.person(
                        "sub", Role.SUBCONTRACTOR, "read:*", Set.of(client.id().value())),
                world.person("sub", Role.SUBCONTRACTOR, "read:*", Set.of()));

        assertThat(people)
                .extracting(person -> directory.isVisible(client.id(), person.user()))
                .containsExactly(true, false, true, true, false, true, false);
        assertThat(people)
                .extracting(person -> directory
                        .list(
                                new ClientFilter(null, client.name()),
                                io.timetracker.platform.paging.PageAsk.first(10),
                                person.user())
                        .items()
                        .contains(client))
                .containsExactly(true, false, true, true, false, true, false);
        assertThat(directory.isVisible(new ClientId(999_999_999), world.admin().user()))
                .isFalse();
    }

    @Test
    void projectsAreCounted() {
        var client = aClient("Acme ");
        var api = as(ada);
        api.post(
                        "/api/v1/projects",
                        Map.of(
                                "name",
                                World.unique("P "),
                                "client_id",
                                client.id().value()))
                .expect(201);
        var second = api.post(
                        "/api/v1/projects",
                        Map.of(
                                "name",
                                World.unique("P "),
                                "client_id",
                                client.id().value()))
                .expect(201)
                .number("/project/id");
        api.delete("/api/v1/projects/" + second).expect(200);

        var counted = api.get("/api/v1/clients/" + client.id().value()).expect(200);

        assertThat(counted.number("/client/total_projects")).isEqualTo(2);
        assertThat(counted.number("/client/active_projects")).isEqualTo(1);
    }
}
