package io.timetracker.reporting.graphql;

import io.timetracker.platform.graphql.Inputs;
import io.timetracker.platform.graphql.Payloads;
import io.timetracker.platform.idempotency.NotKept;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.reporting.ChangeLetterhead;
import io.timetracker.reporting.ChangeSavedReport;
import io.timetracker.reporting.IssuedLink;
import io.timetracker.reporting.LetterheadDesk;
import io.timetracker.reporting.LinkScope;
import io.timetracker.reporting.ReportLinkId;
import io.timetracker.reporting.ReportSharing;
import io.timetracker.reporting.ReportShelf;
import io.timetracker.reporting.SaveReport;
import io.timetracker.reporting.SavedReportId;
import io.timetracker.reporting.ShareReport;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

@Controller
@NeedsModule("reports")
@NeedsScope("write:reports")
class SavedReportMutations {

    private final ReportShelf shelf;
    private final ReportSharing sharing;
    private final LetterheadDesk letterheads;
    private final Payloads payloads;

    SavedReportMutations(ReportShelf shelf, ReportSharing sharing, LetterheadDesk letterheads, Payloads payloads) {
        this.shelf = shelf;
        this.sharing = sharing;
        this.letterheads = letterheads;
        this.payloads = payloads;
    }

    record SaveReportInput(String name, ReportQueryInput query) {}

    record ChangeSavedReportInput(
            SavedReportId id,
            @Nullable Integer version,
            @Nullable String name,
            @Nullable ReportQueryInput query) {}

    record DeleteSavedReportInput(
            SavedReportId id, @Nullable Integer version) {}

    record ShareReportInput(SavedReportId savedReportId, LinkScope scope, boolean showsPeople, int expiresDays) {}

    record RevokeReportLinkInput(ReportLinkId id, @Nullable Integer version) {}

    record ChangeLetterheadInput(
            @Nullable Integer version, ArgumentValue<String> company, ArgumentValue<String> address) {}

    @MutationMapping
    Map<String, @Nullable Object> saveReport(
            @Argument SaveReportInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of(
                "savedReport",
                () -> shelf.save(new SaveReport(input.name(), input.query().toStanding()), user));
    }

    @MutationMapping
    Map<String, @Nullable Object> changeSavedReport(
            @Argument ChangeSavedReportInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of("savedReport", () -> {
            var query = input.query() == null ? null : input.query().toStanding();
            return shelf.change(input.id(), new ChangeSavedReport(input.name(), query), input.version(), user);
        });
    }

    @MutationMapping
    Map<String, @Nullable Object> deleteSavedReport(
            @Argument DeleteSavedReportInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of("deletedId", () -> {
            shelf.delete(input.id(), input.version(), user);
            return input.id();
        });
    }

    @NotKept
    @MutationMapping
    Map<String, @Nullable Object> shareReport(
            @Argument ShareReportInput input, @AuthenticationPrincipal CurrentUser user) {
        var command = new ShareReport(input.scope(), input.showsPeople(), input.expiresDays());
        var payload = new LinkedHashMap<>(
                payloads.of("reportLink", () -> sharing.share(input.savedReportId(), command, user)));
        if (payload.get("reportLink") instanceof IssuedLink issued) {
            payload.put("reportLink", issued.link());
            payload.put("path", issued.path());
        }
        return payload;
    }

    @MutationMapping
    Map<String, @Nullable Object> revokeReportLink(
            @Argument RevokeReportLinkInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of("reportLink", () -> sharing.revoke(input.id(), input.version(), user));
    }

    @MutationMapping
    Map<String, @Nullable Object> changeLetterhead(
            @Argument ChangeLetterheadInput input, @AuthenticationPrincipal CurrentUser user) {
        var command = new ChangeLetterhead(Inputs.patch(input.company()), Inputs.patch(input.address()));
        return payloads.of("letterhead", () -> letterheads.change(command, input.version(), user));
    }
}
