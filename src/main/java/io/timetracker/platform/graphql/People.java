package io.timetracker.platform.graphql;

import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who has to do with each of many things, looked up together. */
@Component
public class People {

    private final Accounts accounts;

    People(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Things without such a person are left out. */
    public <T> Map<T, Account> of(List<T> things, Function<T, @Nullable UserId> person) {
        var people = accounts.findAll(
                things.stream().map(person).filter(Objects::nonNull).collect(Collectors.toSet()));
        var found = new HashMap<T, Account>();
        for (var thing : things) {
            var account = people.get(person.apply(thing));
            if (account != null) {
                found.put(thing, account);
            }
        }
        return found;
    }
}
