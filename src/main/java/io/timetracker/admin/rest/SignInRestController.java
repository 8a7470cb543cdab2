package io.timetracker.admin.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.admin.TokenDesk;
import io.timetracker.platform.problems.Problem;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.Face;
import io.timetracker.platform.security.LoginThrottle;
import io.timetracker.platform.wire.WireRecord;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** how apps come to a token, and pages to theirs. */
@RestController
@Tag(name = "Sign-in", description = "How programs come to a token")
class SignInRestController {

    private final Accounts accounts;
    private final TokenDesk tokens;
    private final LoginThrottle throttle;
    private final JsonMapper json;
    private final int days;

    SignInRestController(
            Accounts accounts,
            TokenDesk tokens,
            LoginThrottle throttle,
            JsonMapper json,
            @Value("${timetracker.tokens.default-expiry-days:90}") int days) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.throttle = throttle;
        this.json = json;
        this.days = days;
    }

    @WireRecord
    record Credentials(String username, String password) {}

    @WireRecord
    record Issued(String token) {}

    @WireRecord
    record Csrf(String csrfToken, boolean csrfEnabled) {}

    /** The body is read here, because one that cannot be read counts and is answered as a wrong password. */
    @PostMapping("/api/v1/auth/login")
    @Operation(summary = "A token for a user name and a password; five attempts a minute from one address")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Credentials.class)))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Issued.class)))
    @ApiResponse(responseCode = "401", ref = "Unauthorized")
    ResponseEntity<Object> login(HttpServletRequest request) throws IOException {
        var given = credentials(request);
        throttle.attempt(request.getRemoteAddr(), given.username());
        var account = accounts.authenticate(given.username(), given.password());
        if (account.isEmpty()) {
            return ResponseEntity.status(401).body(Problem.of("unauthorized", "Invalid username or password"));
        }
        throttle.succeeded(given.username());
        var issued = tokens.issueForApp(CurrentUser.of(account.get(), Face.REST), days);
        return ResponseEntity.ok(new Issued(issued.plain()));
    }

    private Credentials credentials(HttpServletRequest request) throws IOException {
        try {
            var body = json.readTree(request.getInputStream().readAllBytes());
            return new Credentials(text(body, "username"), text(body, "password"));
        } catch (JacksonException malformed) {
            return new Credentials("", "");
        }
    }

    private static String text(JsonNode body, String field) {
        var value = body.path(field);
        return value.isString() ? value.stringValue() : "";
    }

    @GetMapping("/auth/csrf-token")
    @Operation(summary = "What every write within a session carries in X-CSRFToken")
    ResponseEntity<Csrf> csrf(CsrfToken token) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Csrf(token.getToken(), true));
    }
}
