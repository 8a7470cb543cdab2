package io.timetracker.admin.graphql;

import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.platform.settings.Modules;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class SystemGraphQlController {

    private final CurrentSettings settings;
    private final Modules modules;
    private final ObjectProvider<BuildProperties> build;

    SystemGraphQlController(CurrentSettings settings, Modules modules, ObjectProvider<BuildProperties> build) {
        this.settings = settings;
        this.modules = modules;
        this.build = build;
    }

    record SystemNode(String version, String timezone, String currency, List<String> enabledModules) {}

    @QueryMapping
    SystemNode system() {
        var facts = build.getIfAvailable();
        var version = facts == null ? "development" : String.valueOf(facts.getVersion());
        var rules = settings.get();
        return new SystemNode(version, rules.zone().getId(), rules.currency(), modules.enabled());
    }
}
