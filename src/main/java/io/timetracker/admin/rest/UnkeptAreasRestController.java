package io.timetracker.admin.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.paging.Pagination;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.wire.Query;
import io.timetracker.platform.wire.WireRecord;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Areas that this product does not have and shipped apps ask for all the same: always empty, as a screen of theirs fails
 * as a whole when one of them is not found (contract, clients section 6).
 */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Not kept here", description = "Always empty, for apps that ask for more than this product has")
class UnkeptAreasRestController {

    private static final int CAP = 100;

    @WireRecord
    record Invoices(List<Object> invoices, Pagination pagination) {}

    @WireRecord
    record Expenses(List<Object> expenses, Pagination pagination) {}

    @WireRecord
    record LeaveTypes(List<Object> leaveTypes) {}

    @WireRecord
    record LeaveRequests(List<Object> timeOffRequests) {}

    @WireRecord
    record LeaveBalances(List<Object> balances) {}

    @GetMapping("/invoices")
    @NeedsScope("read:invoices")
    @Operation(summary = "No invoices are kept here")
    Invoices invoices(Query query) {
        return new Invoices(List.of(), none(query));
    }

    @GetMapping("/expenses")
    @NeedsScope("read:expenses")
    @Operation(summary = "No expenses are kept here")
    Expenses expenses(Query query) {
        return new Expenses(List.of(), none(query));
    }

    private static Pagination none(Query query) {
        return Pagination.of(PageOf.empty(query.page(CAP)));
    }

    @GetMapping("/time-off/leave-types")
    @NeedsScope("read:reports")
    @Operation(summary = "No leave is kept here")
    LeaveTypes leaveTypes() {
        return new LeaveTypes(List.of());
    }

    @GetMapping("/time-off/requests")
    @NeedsScope("read:reports")
    @Operation(summary = "No leave is kept here")
    LeaveRequests leaveRequests() {
        return new LeaveRequests(List.of());
    }

    @GetMapping("/time-off/balances")
    @NeedsScope("read:reports")
    @Operation(summary = "No leave is kept here")
    LeaveBalances leaveBalances() {
        return new LeaveBalances(List.of());
    }
}
