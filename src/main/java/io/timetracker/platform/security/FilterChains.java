package io.timetracker.platform.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Two doors: the token API, which keeps no session, and everything that a browser uses. */
@Configuration(proxyBeanMethods = false)
class FilterChains {

    private final Denials denials;

    FilterChains(Denials denials) {
        this.denials = denials;
    }

    @Bean
    @Order(1)
    SecurityFilterChain tokenApi(HttpSecurity http, Tokens tokens, ProblemWriter problems) {
        return common(http)
                .securityMatcher("/api/v1/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new TokenFilter(tokens, problems), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(calls -> calls.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(PublicCalls.TOKEN_API)
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
                .authenticationProvider(signIn)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie())
                        .csrfTokenRequestHandler(new CsrfHeaders())
                        .requireCsrfProtectionMatcher(FilterChains::needsCsrf))
                .formLogin(form -> form.loginPage("/login").failureHandler(failure()))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/login"))
                .addFilterAfter(new FreshAccountFilter(accounts), SecurityContextHolderFilter.class)
                .addFilterAfter(hybrid(tokens, problems), FreshAccountFilter.class)
                .authorizeHttpRequests(calls -> calls.dispatcherTypeMatchers(
                                DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers("/login", "/setup", "/css/**", "/js/**", "/img/**", "/webjars/**", "/favicon.ico")
                        .permitAll()
                        .requestMatchers(PublicCalls.SESSION_API)
                        .permitAll()
                        .requestMatchers("/auth/csrf-token")
                        .permitAll()
                        .requestMatchers("/actuator/health/liveness", "/actuator/health/readiness")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    private HttpSecurity common(HttpSecurity http) {
        return http.httpBasic(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .exceptionHandling(errors -> errors.authenticationEntryPoint(denials).accessDeniedHandler(denials))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.STRICT))
                        .referrerPolicy(
                                referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN)));
    }

    private static CookieCsrfTokenRepository csrfCookie() {
        var cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setParameterName("csrf_token");
        cookie.setHeaderName("X-CSRFToken");
        cookie.setCookieCustomizer(it -> it.sameSite("Lax"));
        return cookie;
    }

    /** An anonymous write is a 401 before its token is looked at, but for the two forms that strangers send. */
    private static boolean needsCsrf(HttpServletRequest request) {
        var reads = java.util.Set.of("GET", "HEAD", "OPTIONS", "TRACE").contains(request.getMethod());
        var user = Gate.caller();
        var form = request.getRequestURI().equals("/login") || request.getRequestURI().equals("/setup");
        return !reads && (form || user != null && user.tokenId() == null);
    }

    /** Calls that take a token as well as a session. */
    private static TokenFilter hybrid(Tokens tokens, ProblemWriter problems) {
        return new TokenFilter(tokens, problems) {
            @Override
            protected boolean shouldNotFilter(HttpServletRequest request) {
                var path = request.getRequestURI();
                return !path.equals("/graphql") && !path.startsWith("/api/version/");
            }
        };
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
