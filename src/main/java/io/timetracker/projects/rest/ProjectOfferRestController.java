package io.timetracker.projects.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.crm.ClientDirectory;
import io.timetracker.platform.paging.Pagination;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.wire.ETag;
import io.timetracker.platform.wire.Query;
import io.timetracker.platform.wire.QueryParameter;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.projects.OfferStatus;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectOfferId;
import io.timetracker.projects.ProjectOfferView;
import io.timetracker.projects.ProjectOffers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The projects that won deals may lead to; not in the contract, where a won deal leads to nothing. */
@RestController
@RequestMapping("/api/v1/project-offers")
@NeedsModule("deals")
@Tag(name = "Project offers", description = "What won deals may lead to")
class ProjectOfferRestController {

    private static final int CAP = 100;

    private final ProjectOffers offers;
    private final ProjectCatalog catalog;
    private final ClientDirectory clients;

    ProjectOfferRestController(ProjectOffers offers, ProjectCatalog catalog, ClientDirectory clients) {
        this.offers = offers;
        this.catalog = catalog;
        this.clients = clients;
    }

    @WireRecord
    record Many(List<ProjectOfferResource> offers, Pagination pagination) {}

    @WireRecord
    record One(ProjectOfferResource offer) {}

    @WireRecord
    record Accepted(String message, ProjectResource project, ProjectOfferResource offer) {}

    @WireRecord
    record Saved(String message, ProjectOfferResource offer) {}

    @GetMapping
    @NeedsScope("read:projects")
    @Operation(summary = "List projects that won deals may lead to, the latest first")
    @QueryParameter(
            name = "status",
            values = {"open", "taken", "declined", "all"},
            text = "Open unless told; empty means all")
    Many list(Query query, @AuthenticationPrincipal CurrentUser user) {
        var page = offers.list(statuses(query.request().getParameter("status")), query.page(CAP), user);
        return new Many(resources(page.items()), Pagination.of(page));
    }

    private List<ProjectOfferResource> resources(List<ProjectOfferView> offers) {
        var names = clients.names(offers.stream()
                .map(ProjectOfferView::clientId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return offers.stream()
                .map(offer ->
                        ProjectOfferResource.of(offer, offer.clientId() == null ? null : names.get(offer.clientId())))
                .toList();
    }

    /** Absent means open, empty means all; a word that is no status finds nothing. */
    private static Set<OfferStatus> statuses(@Nullable String status) {
        var word = status == null ? OfferStatus.OPEN.wire() : status.strip();
        return word.isEmpty() || word.equals("all")
                ? EnumSet.allOf(OfferStatus.class)
                : OfferStatus.of(word).map(Set::of).orElseGet(Set::of);
    }

    @GetMapping("/{id}")
    @NeedsScope("read:projects")
    @Operation(summary = "Get a project that a won deal may lead to")
    ResponseEntity<One> get(@PathVariable ProjectOfferId id, @AuthenticationPrincipal CurrentUser user) {
        var offer = offers.get(id, user);
        return ETag.ok(offer.version(), new One(resource(offer)));
    }

    @PostMapping("/{id}/accept")
    @NeedsScope("write:projects")
    @Operation(summary = "Make the project, once; what is absent is as the deal has it")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> accept(
            @PathVariable ProjectOfferId id,
            @RequestBody ProjectBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal CurrentUser user) {
        var accepted = offers.accept(id, body.change(), ETag.ifMatch(request), user);
        var project = ProjectResource.of(catalog.standing(accepted.project()));
        return ETag.created(
                accepted.offer().version(), new Accepted("Project created", project, resource(accepted.offer())));
    }

    @PostMapping("/{id}/decline")
    @NeedsScope("write:projects")
    @Operation(summary = "Make no project of a won deal; it can be accepted still")
    ResponseEntity<Saved> decline(
            @PathVariable ProjectOfferId id, HttpServletRequest request, @AuthenticationPrincipal CurrentUser user) {
        var offer = offers.decline(id, ETag.ifMatch(request), user);
        return ETag.ok(offer.version(), new Saved("Offer declined", resource(offer)));
    }

    private ProjectOfferResource resource(ProjectOfferView offer) {
        return resources(List.of(offer)).getFirst();
    }
}
