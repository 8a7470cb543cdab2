package io.timetracker.time.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where somebody is: the page and its parameters. An action answers with the part of that page that it changed, or, as a
 * plain form, leads back there.
 */
record Place(String path, MultiValueMap<String, @Nullable String> parameters) {

    static final String EDIT = "edit";
    static final String NEW = "new";

    /** Which stretch of time a new entry is to fill. */
    static final String STARTS = "startsAt";

    static final String ENDS = "endsAt";

    private static final String TODAY = "/";
    private static final Set<String> OTHERS = Set.of("/time", "/calendar", "/week");

    /** htmx tells where the page is; a plain form says so itself, and for one that does not the browser does. */
    static Place of(HttpServletRequest request) {
        return parse(Stream.of(
                        request.getHeader("HX-Current-URL"), request.getParameter("back"), request.getHeader("Referer"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(TODAY));
    }

    /** The page that is asked for. */
    static Place asked(HttpServletRequest request) {
        var query = request.getQueryString();
        return parse(request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    /** Only the path and query count: nobody is led to another host. */
    private static Place parse(String address) {
        try {
            var parts = UriComponentsBuilder.fromUriString(address).build();
            return new Place(pathOf(parts), decoded(parts));
        } catch (IllegalArgumentException unreadable) {
            return new Place(TODAY, UriComponentsBuilder.newInstance().build().getQueryParams());
        }
    }

    private static String pathOf(UriComponents parts) {
        var path = parts.getPath();
        return path != null && OTHERS.contains(path) ? path : TODAY;
    }

    private static MultiValueMap<String, @Nullable String> decoded(UriComponents parts) {
        var decoded = new LinkedMultiValueMap<String, @Nullable String>();
        parts.getQueryParams()
                .forEach((name, values) ->
                        values.forEach(value -> decoded.add(name, value == null ? null : decoded(value))));
        return decoded;
    }

    private static String decoded(String value) {
        return StringUtils.uriDecode(value.replace('+', ' '), StandardCharsets.UTF_8);
    }

    boolean isToday() {
        return path.equals(TODAY);
    }

    boolean isCalendar() {
        return path.equals("/calendar");
    }

    boolean isWeek() {
        return path.equals("/week");
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.getFirst(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    Optional<LocalDate> date(String name) {
        return parameter(name).flatMap(io.timetracker.platform.calendar.WireTime::date);
    }

    Optional<Long> number(String name) {
        return parameter(name).filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf);
    }

    /** The address of this place, one parameter changed; null takes it away. */
    String with(String name, @Nullable Object value) {
        var address =
                UriComponentsBuilder.fromPath(path).queryParams(parameters).replaceQueryParam(name);
        return (value == null ? address : address.queryParam(name, value))
                .encode()
                .build()
                .toUriString();
    }

    /** This place, one parameter changed; null takes it away. */
    Place moved(String name, @Nullable Object value) {
        return parse(with(name, value));
    }

    /** Whether a new entry is being typed here. */
    boolean isAdding() {
        return parameter(EDIT).filter(NEW::equals).isPresent();
    }

    Place adding() {
        return parse(with(EDIT, NEW));
    }

    /** The address at which a new entry is typed, from one moment to another. */
    String filling(Instant start, Instant end) {
        return UriComponentsBuilder.fromUriString(with(EDIT, NEW))
                .queryParam(STARTS, start)
                .queryParam(ENDS, end)
                .toUriString();
    }

    /** With that entry being edited. */
    Place editing(long entry) {
        return parse(with(EDIT, entry));
    }

    Place notEditing() {
        return parse(back());
    }

    /** Without what belongs to the moment: an entry that is being edited. */
    String back() {
        var address = UriComponentsBuilder.fromPath(path).queryParams(parameters);
        List.of(EDIT, STARTS, ENDS).forEach(address::replaceQueryParam);
        return address.encode().build().toUriString();
    }
}
