package io.timetracker.platform.problems;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/**
 * Something that was asked for and is not done. Thrown once, rendered three ways: the contract's error body, a GraphQL
 * error or user error with the same code, a page or form with the same words. Nothing was changed when one is thrown.
 *
 * <p>The text stands in {@code messages/} under {@code refusal.<reason>}, else {@code refusal.<code>}.
 */
public abstract sealed class Refusal extends RuntimeException implements MessageSourceResolvable
        permits NotFound, Conflict, Forbidden, RuleBroken, Invalid, PreconditionFailed {

    private final String code;
    private final @Nullable String reason;
    private final @Nullable String field;
    private final transient List<Object> arguments;

    Refusal(String code, @Nullable String reason, @Nullable String field, List<Object> arguments) {
        super(reason == null ? code : code + ": " + reason, null, false, false);
        this.code = code;
        this.reason = reason;
        this.field = field;
        this.arguments = arguments;
    }

    /** Stable; clients branch on it. The wire's {@code error_code}. */
    public String code() {
        return code;
    }

    /** The machine reason behind a general code. The wire's {@code details.reason}. */
    public @Nullable String reason() {
        return reason;
    }

    /** The input that is to blame, named as the commands name it, when there is one: a form shows the text there. */
    public @Nullable String field() {
        return field;
    }

    @Override
    public String[] getCodes() {
        return reason == null
                ? new String[] {"refusal." + code}
                : new String[] {"refusal." + reason, "refusal." + code};
    }

    @Override
    public Object[] getArguments() {
        return arguments.toArray();
    }

    @Override
    public String getDefaultMessage() {
        return reason == null ? code.replace('_', ' ') : reason.replace('_', ' ');
    }
}
