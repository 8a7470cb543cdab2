package io.timetracker.admin;

import io.timetracker.platform.security.UserId;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface ApiTokens extends ListCrudRepository<ApiToken, TokenId> {

    List<ApiToken> findByUserIdOrderByIdDesc(UserId owner);

    List<ApiToken> findTop500ByOrderByIdDesc();
}
