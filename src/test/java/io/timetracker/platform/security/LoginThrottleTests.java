package io.timetracker.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.distributed.proxy.ProxyManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class LoginThrottleTests {

    private static final Instant HALF_A_MINUTE_PAST = Instant.parse("2026-02-03T09:00:30Z");

    private final Watch watch = new Watch(HALF_A_MINUTE_PAST);
    private final LoginThrottle throttle = new LoginThrottle(
            new RateLimiter(new StaticListableBeanFactory().getBeanProvider(rateBuckets()), watch),
            new RateProperties(100, 1000, 5, 8, 60));

    @SuppressWarnings("unchecked")
    private static Class<ProxyManager<String>> rateBuckets() {
        return (Class<ProxyManager<String>>) (Class<?>) ProxyManager.class;
    }

    /** A clock that a test sets. */
    private static final class Watch extends Clock {

        private Instant now;

        Watch(Instant now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private void attempts(int number, String address, String name) {
        for (var attempt = 0; attempt < number; attempt++) {
            throttle.attempt(address, name);
        }
    }

    @Test
    void theSixthInAMinuteMustWaitForTheNextMinute() {
        attempts(5, "10.0.0.1", "ada");

        assertThatThrownBy(() -> throttle.attempt("10.0.0.1", "ben"))
                .isInstanceOfSatisfying(
                        RateLimited.class,
                        tooMany -> assertThat(tooMany.retryAfter()).isEqualTo(30));

        watch.now = HALF_A_MINUTE_PAST.plusSeconds(30);
        assertThatCode(() -> throttle.attempt("10.0.0.1", "ben")).doesNotThrowAnyException();
    }

    @Test
    void anAccountIsGuessedOnlySoOftenInAnHourFromWhereverItIs() {
        for (var address = 1; address <= 8; address++) {
            throttle.attempt("10.0.0." + address, " ADA ");
        }

        assertThatThrownBy(() -> throttle.attempt("10.0.0.9", "ada"))
                .isInstanceOfSatisfying(
                        RateLimited.class,
                        tooMany -> assertThat(tooMany.retryAfter())
                                .isEqualTo(Duration.ofHours(1).minusSeconds(30).toSeconds()));
        assertThatCode(() -> throttle.attempt("10.0.0.9", "ben")).doesNotThrowAnyException();
    }

    @Test
    void aRightPasswordBeginsTheAccountsCountAnew() {
        attempts(4, "10.0.0.1", "ada");
        attempts(4, "10.0.0.2", "ada");

        throttle.succeeded("ada");

        assertThatCode(() -> attempts(5, "10.0.0.3", "ada")).doesNotThrowAnyException();
    }

    @Test
    void aRightPasswordAtTheFormGivesTheAddressItsAttemptBackAndNoMore() {
        for (var person = 0; person < 20; person++) {
            throttle.attemptAtForm("10.0.0.1", "person" + person);
            throttle.succeededAtForm("10.0.0.1", "person" + person);
        }
        for (var guess = 0; guess < 5; guess++) {
            throttle.attemptAtForm("10.0.0.1", "guess" + guess);
        }

        assertThatThrownBy(() -> throttle.attemptAtForm("10.0.0.1", "guess5")).isInstanceOf(RateLimited.class);
    }

    @Test
    void theFormAndTheAppsAreCountedApart() {
        attempts(5, "10.0.0.1", "ada");

        assertThatCode(() -> throttle.attemptAtForm("10.0.0.1", "ben")).doesNotThrowAnyException();
    }

    @Test
    void oneNetworkOfTheNewProtocolIsOneAddress() {
        for (var host = 1; host <= 5; host++) {
            throttle.attempt("2001:db8:0:1::" + host, "name" + host);
        }

        assertThatThrownBy(() -> throttle.attempt("2001:db8:0:1:ffff::1", "ada"))
                .isInstanceOf(RateLimited.class);
        assertThatCode(() -> throttle.attempt("2001:db8:0:2::1", "ada")).doesNotThrowAnyException();
    }
}
