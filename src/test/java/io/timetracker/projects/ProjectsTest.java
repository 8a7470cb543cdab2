package io.timetracker.projects;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientId;
import io.timetracker.crm.CreateClient;
import io.timetracker.platform.security.Role;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import io.timetracker.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Ada tracks and has a client and a project of her own, Grace manages and sees everything, Mallory sees none of it. */
public abstract class ProjectsTest extends ApplicationTest {

    @Autowired
    protected ClientDirectory clients;

    @Autowired
    protected ProjectCatalog catalog;

    @Autowired
    protected TaskBoard board;

    protected Person ada;
    protected Person grace;
    protected Person mallory;
    protected ClientId acme;
    protected ProjectView website;

    @BeforeEach
    void cast() {
        ada = world.person("ada");
        grace = world.person("grace", Role.MANAGER);
        mallory = world.person("mallory");
        acme = client(ada);
        website = project("Website");
    }

    protected ClientId client(Person owner) {
        return clients.create(CreateClient.named(World.unique("Acme ")), owner.user())
                .id();
    }

    /** Ada's, for Acme. */
    protected ProjectView project(String name) {
        return catalog.create(CreateProject.named(name, acme), ada.user());
    }

    /** Ada's, on the website. */
    protected TaskView task(String name) {
        return board.create(CreateTask.named(name, website.id()), ada.user());
    }
}
