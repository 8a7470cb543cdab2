package io.timetracker.admin.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.admin.Setup;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.settings.Modules;
import io.timetracker.platform.wire.WireRecord;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** by this the apps know that they have found one of us. */
@RestController
@Tag(name = "Installation", description = "What this installation is, and whether it is well")
class InfoRestController {

    private final Setup setup;
    private final Modules modules;
    private final Zones zones;
    private final Endpoints endpoints;
    private final ObjectProvider<BuildProperties> build;

    InfoRestController(
            Setup setup, Modules modules, Zones zones, Endpoints endpoints, ObjectProvider<BuildProperties> build) {
        this.setup = setup;
        this.modules = modules;
        this.zones = zones;
        this.endpoints = endpoints;
        this.build = build;
    }

    /** @param endpoints name to path, or to a group of such */
    @WireRecord
    record Info(
            String apiVersion,
            String appVersion,
            boolean setupRequired,
            List<String> enabledModules,
            String documentationUrl,
            String authentication,
            @Schema(implementation = Object.class) Map<String, Object> endpoints,
            String timezone) {}

    @GetMapping("/api/v1/info")
    @Operation(summary = "What this installation is; also before setup")
    Info info() {
        return new Info(
                "v1",
                version(),
                setup.isRequired(),
                modules.enabled(),
                "/api/docs",
                "API Token (Bearer or X-API-Key header)",
                endpoints.all(),
                zones.app().getId());
    }

    private String version() {
        var facts = build.getIfAvailable();
        return facts == null ? "development" : String.valueOf(facts.getVersion());
    }
}
