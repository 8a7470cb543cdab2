package io.timetracker.reporting;

/**
 * A new link.
 *
 * @param secret its last part; shown now and never again
 */
public record IssuedLink(String secret, ReportLinkView link) {

    /** Where it leads, without scheme and host. */
    public String path() {
        return "/r/" + secret;
    }
}
