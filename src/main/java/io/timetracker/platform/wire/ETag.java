package io.timetracker.platform.wire;

import io.timetracker.platform.problems.PreconditionFailed;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** A version as HTTP has it: {@code ETag: "3"} out, {@code If-Match: "3"} in. */
public final class ETag {

    private ETag() {}

    public static <T> ResponseEntity<T> ok(int version, T body) {
        return ResponseEntity.ok().eTag(of(version)).body(body);
    }

    public static <T> ResponseEntity<T> created(int version, T body) {
        return ResponseEntity.status(201).eTag(of(version)).body(body);
    }

    private static String of(int version) {
        return '"' + Integer.toString(version) + '"';
    }

    /** The version that the call wants to change; null without the header or with {@code *}. */
    public static @Nullable Integer ifMatch(HttpServletRequest request) {
        var header = request.getHeader("If-Match");
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            return null;
        }
        try {
            return Integer.valueOf(header.strip().replaceFirst("^W/", "").replace("\"", ""));
        } catch (NumberFormatException notOurs) {
            throw new PreconditionFailed();
        }
    }
}
