package io.timetracker.projects.graphql;

import io.timetracker.platform.graphql.Payloads;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.projects.ChangeProject;
import io.timetracker.projects.ProjectOfferId;
import io.timetracker.projects.ProjectOffers;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

@Controller
@NeedsScope("write:projects")
@NeedsModule("deals")
class ProjectOfferMutationController {

    private static final String OFFER = "offer";

    private final ProjectOffers offers;
    private final Payloads payloads;

    ProjectOfferMutationController(ProjectOffers offers, Payloads payloads) {
        this.offers = offers;
        this.payloads = payloads;
    }

    record AcceptProjectOfferInput(
            ProjectOfferId id,
            @Nullable Integer version,
            @Nullable ProjectInput project) {

        ChangeProject wishes() {
            return project == null ? ChangeProject.nothing() : project.change();
        }
    }

    @MutationMapping
    Map<String, @Nullable Object> acceptProjectOffer(
            @Argument AcceptProjectOfferInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of(
                OFFER,
                () -> offers.accept(input.id(), input.wishes(), input.version(), user)
                        .offer());
    }

    @MutationMapping
    Map<String, @Nullable Object> declineProjectOffer(
            @Argument ProjectOfferId id,
            @Argument @Nullable Integer version,
            @AuthenticationPrincipal CurrentUser user) {
        return payloads.of(OFFER, () -> offers.decline(id, version, user));
    }
}
