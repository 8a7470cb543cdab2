package io.timetracker.platform.wire;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.Payload;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A decimal from zero to a greatest one, both inclusive, or null. Its places are limited, too: rounding
 * {@code 1e-999999999} would take all memory.
 */
@Documented
@Constraint(validatedBy = {})
@DecimalMin(value = "0", message = "{validation.negative}") @DecimalMax(value = "0", message = "{validation.number}") @Digits(integer = Integer.MAX_VALUE, fraction = 30, message = "{validation.number}") @Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface UpTo {

    @OverridesAttribute(constraint = DecimalMax.class, name = "value")
    String value();

    String message() default "{validation.number}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
