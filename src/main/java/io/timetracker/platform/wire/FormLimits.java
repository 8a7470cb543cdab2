package io.timetracker.platform.wire;

/** How much a person's form may hold. */
public final class FormLimits {

    /** Of a whole body, in bytes. */
    public static final long MAX = 16L * 1024 * 1024;

    /**
     * A form that holds more is not read: its page is shown again with this parameter. Its CSRF token could only be read
     * together with the rest, so nothing else can be said of it.
     */
    public static final String TOO_LARGE = "too_large";

    private FormLimits() {}
}
