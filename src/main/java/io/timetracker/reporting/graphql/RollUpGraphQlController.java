package io.timetracker.reporting.graphql;

import io.timetracker.platform.graphql.Payloads;
import io.timetracker.platform.graphql.People;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.reporting.RollUpDesk;
import io.timetracker.reporting.RollUpRun;
import io.timetracker.reporting.RollUpsView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

@Controller
@NeedsScope("admin:all")
class RollUpGraphQlController {

    private static final String ROLL_UPS = "rollUps";

    private final RollUpDesk desk;
    private final Payloads payloads;
    private final People people;

    RollUpGraphQlController(RollUpDesk desk, Payloads payloads, People people) {
        this.desk = desk;
        this.payloads = payloads;
        this.people = people;
    }

    @QueryMapping
    RollUpsView rollUps(@AuthenticationPrincipal CurrentUser user) {
        return desk.state(user);
    }

    @BatchMapping(typeName = "RollUpRun")
    Map<RollUpRun, Account> user(List<RollUpRun> runs) {
        return people.of(runs, RollUpRun::askedBy);
    }

    @MutationMapping
    Map<String, @Nullable Object> verifyRollUps(@AuthenticationPrincipal CurrentUser user) {
        return payloads.of(ROLL_UPS, () -> desk.verify(user));
    }

    @MutationMapping
    Map<String, @Nullable Object> rebuildRollUps(@AuthenticationPrincipal CurrentUser user) {
        return payloads.of(ROLL_UPS, () -> desk.rebuild(user));
    }
}
