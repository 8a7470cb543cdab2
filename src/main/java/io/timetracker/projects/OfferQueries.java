package io.timetracker.projects;

import io.timetracker.crm.DealId;
import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.security.CurrentUser;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.jdbc.core.convert.EntityRowMapper;
import org.springframework.data.jdbc.core.convert.JdbcConverter;
import org.springframework.data.relational.core.mapping.RelationalMappingContext;
import org.springframework.data.relational.core.mapping.RelationalPersistentEntity;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of offers, the latest first. */
@Component
class OfferQueries {

    private final JdbcClient jdbc;
    private final RowMapper<ProjectOfferView> row;

    OfferQueries(JdbcClient jdbc, RelationalMappingContext mapping, JdbcConverter converter) {
        this.jdbc = jdbc;
        @SuppressWarnings("unchecked")
        var entity = (RelationalPersistentEntity<ProjectOffer>) mapping.getRequiredPersistentEntity(ProjectOffer.class);
        var offer = new EntityRowMapper<>(entity, converter);
        this.row = (result, number) -> offer.mapRow(result, number).view();
    }

    PageOf<ProjectOfferView> page(Set<OfferStatus> statuses, PageAsk ask, CurrentUser reader) {
        var where = where(statuses, reader);
        var cursor = ask.cursor();
        if (cursor != null && !cursor.isStart()) {
            where.and("o.id < :after").with("after", cursor.number(0));
        }
        var rows = jdbc.sql("select * from project_offer o" + where.sql()
                        + "order by o.id desc limit :limit offset :offset")
                .params(where.parameters())
                .param("limit", ask.perPage() + 1)
                .param("offset", ask.offset())
                .query(row)
                .list();
        return PageOf.of(rows, ask, OfferQueries::place, () -> count(where(statuses, reader)));
    }

    static Cursor place(ProjectOfferView offer) {
        return Cursor.after(offer.id().value());
    }

    private static Conditions where(Set<OfferStatus> statuses, CurrentUser reader) {
        return RowRule.offers(reader)
                .and(statuses.isEmpty() ? "false" : "o.status in (:statuses)")
                .with("statuses", statuses.stream().map(OfferStatus::wire).toList());
    }

    private long count(Conditions where) {
        return jdbc.sql("select count(*) from project_offer o" + where.sql())
                .params(where.parameters())
                .query(Long.class)
                .single();
    }

    Map<DealId, ProjectOfferView> ofDeals(Collection<DealId> deals) {
        if (deals.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select * from project_offer where deal_id in (:deals)")
                .param("deals", ProjectQueries.values(deals))
                .query(row)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(ProjectOfferView::dealId, offer -> offer));
    }
}
