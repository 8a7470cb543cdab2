package io.timetracker.platform.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits on calls.
 *
 * @param tokenPerMinute calls of one token in a clock minute
 * @param tokenPerHour calls of one token in a clock hour
 * @param loginPerMinute attempts to sign in from one address in a clock minute
 * @param loginPerAccount attempts to sign in to one account in a clock hour
 * @param linkPerMinute pages and files that one address opens by a shared link in a clock minute
 */
@ConfigurationProperties("timetracker.rate-limit")
record RateProperties(
        @DefaultValue("100") int tokenPerMinute,
        @DefaultValue("1000") int tokenPerHour,
        @DefaultValue("5") int loginPerMinute,
        @DefaultValue("30") int loginPerAccount,
        @DefaultValue("60") int linkPerMinute) {}
