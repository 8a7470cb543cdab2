package io.timetracker.platform.wire;

import org.springframework.http.HttpStatus;

/** A request body that is no JSON object: malformed (400), of another kind altogether (415), or too large (413). */
public class UnreadableBody extends RuntimeException {

    private final HttpStatus status;
    private final String code;

    UnreadableBody(HttpStatus status, String code) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }
}
