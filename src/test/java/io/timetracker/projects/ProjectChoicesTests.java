package io.timetracker.projects;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.testing.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class ProjectChoicesTests extends ProjectsTest {

    @Test
    void aProjectIsFoundByTheBeginningOfItsNameWhateverTheCase() {
        var name = World.unique("Quarter%_");
        var wanted = project(name + " end");
        project("In the middle " + name);
        project(name.replace("%", "x") + " end");

        assertThat(catalog.choicesNamed(name.toUpperCase(java.util.Locale.ROOT), ada.user()))
                .extracting(ProjectChoice::id)
                .containsExactly(wanted.id());
    }

    @Test
    void nobodyFindsWhatTheyMayNotSee() {
        var secret = project(World.unique("Secret"));

        assertThat(catalog.choicesNamed(secret.name(), mallory.user())).isEmpty();
        assertThat(catalog.choicesNamed(secret.name(), grace.user()))
                .extracting(ProjectChoice::clientName)
                .doesNotContainNull()
                .hasSize(1);
    }
}
