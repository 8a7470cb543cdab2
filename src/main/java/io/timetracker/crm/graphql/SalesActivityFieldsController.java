package io.timetracker.crm.graphql;

import io.timetracker.crm.SalesActivityView;
import io.timetracker.platform.graphql.People;
import io.timetracker.platform.security.Account;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** What belongs to each activity, fetched for all of them at once. */
@Controller
class SalesActivityFieldsController {

    private final People people;

    SalesActivityFieldsController(People people) {
        this.people = people;
    }

    @BatchMapping(typeName = "SalesActivity")
    Map<SalesActivityView, Account> createdBy(List<SalesActivityView> activities) {
        return people.of(activities, SalesActivityView::createdBy);
    }
}
