package io.timetracker.platform.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;
import static org.springframework.security.web.util.matcher.RequestMatchers.anyOf;
import static org.springframework.security.web.util.matcher.RequestMatchers.not;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Two doors: the token API, which keeps no session, and everything that a browser uses. */
@Configuration(proxyBeanMethods = false)
class FilterChains {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** Of the token API; a stale token sent along must not spoil them. */
    private static final RequestMatcher PUBLIC_CALLS = anyOf(Stream.of(PublicCalls.TOKEN_API)
            .map(PathPatternRequestMatcher::pathPattern)
            .toArray(RequestMatcher[]::new));

    /** Forms that people send who are not signed in. */
    private static final RequestMatcher STRANGERS_FORMS =
            anyOf(pathPattern("/login"), pathPattern("/setup"), pathPattern("/invite"));

    /** Calls that take a token as well as a session. */
    private static final RequestMatcher HYBRID = anyOf(pathPattern("/graphql"), pathPattern("/api/version/**"));

    private final Denials denials;
    private final PageAskedFor page;

    FilterChains(Denials denials, PageAskedFor page) {
        this.denials = denials;
        this.page = page;
    }

    @Bean
    @Order(1)
    SecurityFilterChain tokenApi(HttpSecurity http, Tokens tokens, ProblemWriter problems) {
        return common(http)
                .securityMatcher("/api/v1/**")
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(
                        new TokenFilter(tokens, problems, not(PUBLIC_CALLS)), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(calls -> calls.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(PUBLIC_CALLS)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain browser(
            HttpSecurity http, Tokens tokens, Accounts accounts, ProblemWriter problems, PasswordSignIn signIn) {
        return common(http)
                // The one and only: with a manager above it, each wrong password would be tried, and counted, twice.
                .authenticationManager(new ProviderManager(signIn))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie())
                        .csrfTokenRequestHandler(new CsrfHeaders())
                        .requireCsrfProtectionMatcher(FilterChains::needsCsrf))
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(
                                (request, response, user) -> response.sendRedirect(page.take(request, response)))
                        .failureHandler(failure()))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/login"))
                .addFilterAfter(new FreshAccountFilter(accounts), SecurityContextHolderFilter.class)
                .addFilterAfter(new TokenFilter(tokens, problems, HYBRID), FreshAccountFilter.class)
                .authorizeHttpRequests(calls -> calls.dispatcherTypeMatchers(
                                DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(STRANGERS_FORMS)
                        .permitAll()
                        .requestMatchers("/r/**")
                        .permitAll()
                        .requestMatchers("/css/**", "/js/**", "/img/**", "/webjars/**", "/favicon.ico")
                        .permitAll()
                        .requestMatchers(PublicCalls.SESSION_API)
                        .permitAll()
                        .requestMatchers("/auth/csrf-token")
                        .permitAll()
                        .requestMatchers("/actuator/health/liveness", "/actuator/health/readiness")
                        .permitAll()
                        .requestMatchers("/admin/**", "/actuator/health")
                        .access((user, call) -> new AuthorizationDecision(isAdmin()))
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    private HttpSecurity common(HttpSecurity http) {
        return http.httpBasic(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(denials).accessDeniedHandler(denials))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(ContentPolicy.STRICT))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN)));
    }

    private static CookieCsrfTokenRepository csrfCookie() {
        var cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setParameterName("csrf_token");
        cookie.setHeaderName("X-CSRFToken");
        cookie.setCookieCustomizer(it -> it.sameSite("Lax"));
        return cookie;
    }

    /** An anonymous write is a 401 before its CSRF token is looked at, but for strangers' forms. */
    private static boolean needsCsrf(HttpServletRequest request) {
        var user = Gate.caller();
        var inSession = user != null && user.tokenId() == null;
        return !READING.contains(request.getMethod()) && (inSession || STRANGERS_FORMS.matches(request));
    }

    /** A second lock: the services behind these pages ask too. */
    private static boolean isAdmin() {
        var user = Gate.caller();
        return user != null && user.isAdmin();
    }

    private static AuthenticationFailureHandler failure() {
        return (request, response, cause) -> {
            response.setStatus(cause instanceof LockedException ? 429 : 401);
            if (cause.getCause() instanceof RateLimited tooMany) {
                response.setHeader("Retry-After", Long.toString(tooMany.retryAfter()));
            }
            request.setAttribute("failure", cause instanceof LockedException ? "throttled" : "refused");
            request.getRequestDispatcher("/login/again").forward(request, response);
        };
    }
}
