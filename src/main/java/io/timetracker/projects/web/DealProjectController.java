package io.timetracker.projects.web;

import io.timetracker.crm.DealId;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.ui.Call;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A part of the deal's page. */
@Controller
@NeedsModule("deals")
class DealProjectController {

    private final DealProjects projects;

    DealProjectController(DealProjects projects) {
        this.projects = projects;
    }

    /** Without a script a page that says the same. */
    @GetMapping("/deals/{id}/project")
    String ofDeal(@PathVariable DealId id, Call call) {
        return call.isInPlace() ? projects.part(id, call) : "redirect:" + projects.place(id, call.user());
    }
}
