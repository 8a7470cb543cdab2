package io.timetracker.crm;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import org.springframework.stereotype.Component;

/** Checks the shape of what something is about to become, whether it is made or changed. */
@Component("crmShapes")
class Shapes {

    private final Validator validator;

    Shapes(Validator validator) {
        this.validator = validator;
    }

    /** @throws ConstraintViolationException with every field that is to blame */
    <T> T checked(T wanted) {
        var violations = validator.validate(wanted);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return wanted;
    }
}
