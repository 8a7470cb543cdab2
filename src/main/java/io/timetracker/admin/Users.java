package io.timetracker.admin;

import io.timetracker.platform.security.UserId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Users extends ListCrudRepository<User, UserId> {

    Optional<User> findByUsername(String username);

    Optional<User> findByInviteHash(String hash);

    /** Locked, so that two administrators cannot take each other's rights at the same moment. */
    @Query("select id from app_user where role in ('admin', 'super_admin') and is_active = true for update")
    List<Long> lockWorkingAdmins();
}
