package io.timetracker.projects;

import io.timetracker.crm.DealWon;
import io.timetracker.crm.WinTakenBack;
import io.timetracker.crm.WonDealCorrected;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Offers a project for each won deal, in the transaction that wins it: whatever answers the win finds the offer there. */
@Component
class WonDeals {

    private final Offers offers;
    private final Clock clock;

    WonDeals(Offers offers, Clock clock) {
        this.offers = offers;
        this.clock = clock;
    }

    @EventListener
    void on(DealWon deal) {
        offer(deal, present -> present.renew(deal, clock.instant()));
    }

    @EventListener
    void on(WonDealCorrected deal) {
        offer(deal.now(), present -> present.correct(deal.now(), clock.instant()));
    }

    @EventListener
    void on(WinTakenBack win) {
        offers.findByDealId(win.deal()).ifPresent(this::withdraw);
    }

    private void offer(DealWon deal, Consumer<ProjectOffer> change) {
        var present = offers.findByDealId(deal.deal());
        if (deal.project() != null) {
            // Somebody said themselves what came of it, so there is nothing to offer.
            present.ifPresent(this::withdraw);
        } else if (present.isEmpty()) {
            offers.save(ProjectOffer.of(deal, clock.instant()));
        } else if (!present.get().isTaken()) {
            change.accept(present.get());
            offers.save(present.get());
        }
    }

    /** What a project was made of stays. */
    private void withdraw(ProjectOffer offer) {
        if (!offer.isTaken()) {
            offers.delete(offer);
        }
    }
}
