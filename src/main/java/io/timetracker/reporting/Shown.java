package io.timetracker.reporting;

/**
 * What of a report stands in a file.
 *
 * @param amounts money
 * @param people by their names
 */
record Shown(boolean amounts, boolean people) {

    static final Shown ALL = new Shown(true, true);

    static Shown of(ReportLinkView link) {
        return new Shown(link.scope() == LinkScope.HOURS_AND_AMOUNTS, link.showsPeople());
    }
}
