package io.timetracker.platform.wire;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes what a handler reads from its {@link Query}, for the published document. {@code page}, {@code per_page} and
 * {@code cursor} go without saying where the answer has a {@code pagination}. A test compares these with what the code
 * reads.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(QueryParameters.class)
public @interface QueryParameter {

    /** How a value is read; one that cannot be read counts as absent. */
    enum Kind {
        TEXT,
        ID,
        NUMBER,
        FLAG,
        /** A day. */
        DATE,
        /** A day, or a moment in the app zone or with an offset. */
        MOMENT
    }

    String name();

    Kind kind() default Kind.TEXT;

    /** The values that mean something, where not every value does. */
    String[] values() default {};

    String text() default "";

    boolean required() default false;
}
