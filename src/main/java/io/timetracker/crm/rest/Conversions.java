package io.timetracker.crm.rest;

import io.timetracker.crm.ConversionView;
import io.timetracker.crm.ProjectCounts.Counts;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.wire.ETag;
import io.timetracker.platform.wire.WireRecord;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers with what has become of a lead. */
@Component
class Conversions {

    private final WireTime time;

    Conversions(WireTime time) {
        this.time = time;
    }

    @WireRecord
    record ToClient(String message, ClientResource client, ContactResource contact, LeadResource lead) {}

    @WireRecord
    record ToDeal(String message, DealResource deal, LeadResource lead) {}

    @WireRecord
    record ToBoth(
            String message,
            ClientResource client,
            ContactResource contact,
            @Nullable DealResource deal,
            LeadResource lead) {}

    ResponseEntity<ToClient> toClient(ConversionView done) {
        return ETag.created(
                done.lead().version(), new ToClient("Lead converted", client(done), contact(done), lead(done)));
    }

    ResponseEntity<ToDeal> toDeal(ConversionView done) {
        return ETag.created(done.lead().version(), new ToDeal("Lead converted", deal(done), lead(done)));
    }

    ResponseEntity<ToBoth> toBoth(ConversionView done) {
        return ETag.created(
                done.lead().version(),
                new ToBoth(
                        "Lead converted",
                        client(done),
                        contact(done),
                        done.deal() == null ? null : deal(done),
                        lead(done)));
    }

    private static ClientResource client(ConversionView done) {
        return ClientResource.of(Objects.requireNonNull(done.client()), Counts.NONE);
    }

    private ContactResource contact(ConversionView done) {
        return ContactResource.of(Objects.requireNonNull(done.contact()), time);
    }

    private DealResource deal(ConversionView done) {
        return DealResource.of(Objects.requireNonNull(done.deal()), time);
    }

    private LeadResource lead(ConversionView done) {
        return LeadResource.of(done.lead(), time);
    }
}
