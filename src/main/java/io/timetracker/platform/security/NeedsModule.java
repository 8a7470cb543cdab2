package io.timetracker.platform.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Handlers of a part of the product that an administrator can switch off: then they refuse, on every face. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface NeedsModule {

    /** All of them must be on. */
    String[] value();

    /** Administrators keep access when the part is off. */
    boolean exceptForAdmins() default false;
}
