package io.timetracker.platform.security;

/** What a page may load and run. No page gets inline scripts, and none but one gets more than the strict policy. */
public final class ContentPolicy {

    public static final String HEADER = "Content-Security-Policy";
    static final String STRICT = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";

    private ContentPolicy() {}

    /** For a tool from a library that carries its fonts in its stylesheet and writes style elements, which show the nonce. */
    public static String forTool(String nonce) {
        return STRICT + "; font-src 'self' data:; style-src 'self' 'nonce-" + nonce + "'";
    }
}
