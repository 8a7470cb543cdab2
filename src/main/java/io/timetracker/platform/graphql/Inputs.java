package io.timetracker.platform.graphql;

import io.timetracker.platform.wire.Patch;
import org.springframework.graphql.data.ArgumentValue;

/** Input fields that may be left out. */
public final class Inputs {

    private Inputs() {}

    /** What a partial update says of the field: left out keeps, null clears. */
    public static <T> Patch<T> patch(ArgumentValue<T> argument) {
        return argument.isOmitted() ? Patch.keep() : Patch.to(argument.value());
    }
}
