package io.timetracker.projects.web;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.wire.Query;
import io.timetracker.projects.ProjectFilter;
import io.timetracker.projects.ProjectStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the list of projects shows. It travels in addresses and with the forms of its rows; anything unknown counts as
 * nothing said.
 *
 * @param status a project's, {@code all}, or null: active ones
 */
record ListQuery(
        @Nullable String status,
        @Nullable ClientId client,
        @Nullable String text,
        @Nullable Integer perPage,
        int page) {

    private static final int CAP = 100;
    private static final String ALL = "all";

    static ListQuery of(Query query) {
        var status = query.text("status");
        var page = query.number("page");
        return new ListQuery(
                ALL.equals(status) || ProjectStatus.of(status).isPresent() ? status : null,
                query.id("client", ClientId::new),
                query.text("text"),
                query.number("per_page"),
                page == null ? 1 : page);
    }

    ProjectFilter filter() {
        var wanted = ALL.equals(status)
                ? ProjectFilter.any()
                : ProjectFilter.of(ProjectStatus.of(status).orElse(ProjectStatus.ACTIVE));
        return wanted.ofClient(client).containing(text);
    }

    PageAsk ask() {
        return PageAsk.of(page, perPage, null, CAP);
    }

    public String statusOrActive() {
        return status == null ? ProjectStatus.ACTIVE.wire() : status;
    }

    public boolean isFiltered() {
        return !statusOrActive().equals(ProjectStatus.ACTIVE.wire()) || client != null || text != null;
    }

    /** What was said, as a form sends it. */
    public Map<String, Object> parameters() {
        var said = new LinkedHashMap<String, Object>();
        put(said, "status", status);
        put(said, "client", client == null ? null : client.value());
        put(said, "text", text);
        put(said, "per_page", perPage);
        put(said, "page", page > 1 ? page : null);
        return said;
    }

    private static void put(Map<String, Object> said, String name, @Nullable Object value) {
        if (value != null) {
            said.put(name, value);
        }
    }

    UriComponentsBuilder address() {
        var address = UriComponentsBuilder.fromPath("/projects");
        // Variables, because what stands in the address itself keeps its "+", which would be read as a blank.
        parameters().forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.uriVariables(parameters());
    }

    String href() {
        return Objects.requireNonNull(address().encode().build().toUriString());
    }
}
