package io.timetracker.platform.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.wire.Query;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** The frame of the document; {@link Document} fills in what is the same for every call. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    static final String BEARER = "bearer";
    static final String API_KEY = "apiKey";
    static final String SESSION = "session";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Query.class, CurrentUser.class);
    }

    @Bean
    OpenAPI openApi(ObjectProvider<BuildProperties> build) throws IOException {
        var facts = build.getIfAvailable();
        var overview = new ClassPathResource("openapi/overview.md").getContentAsString(StandardCharsets.UTF_8);
        return new OpenAPI()
                .info(new Info()
                        .title("TimeTracker")
                        .version(facts == null ? "development" : facts.getVersion())
                        .description(overview))
                .servers(List.of(new Server().url("/").description("This installation")))
                .components(new Components()
                        .addSecuritySchemes(BEARER, bearer())
                        .addSecuritySchemes(API_KEY, apiKey())
                        .addSecuritySchemes(SESSION, session()));
    }

    private static SecurityScheme bearer() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description(
                        "`Authorization: Bearer tt_...` with an API token from Settings, or from `POST /api/v1/auth/login`");
    }

    private static SecurityScheme apiKey() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.HEADER)
                .name("X-API-Key")
                .description("The same token, where `Authorization` cannot be set");
    }

    private static SecurityScheme session() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.COOKIE)
                .name("TTSESSION")
                .description(
                        "Signed in through the form. Writes repeat the cookie `XSRF-TOKEN` in the header `X-CSRFToken`");
    }
}
