package io.timetracker.platform.wire;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A call that old clients still make; its answers name the one that took its place (contract, conventions 10). */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SucceededBy {

    /** A path under {@code /api/v1}. */
    String value();
}
