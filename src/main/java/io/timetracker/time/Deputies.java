package io.timetracker.time;

import io.timetracker.platform.security.UserId;
import java.time.LocalDate;
import java.util.Set;

/**
 * Who stands in for whom. A module above time that knows it implements it; time itself knows of no deputies. Whatever it
 * answers, nobody decides as a deputy on their own time or on that of those whom they represent.
 */
public interface Deputies {

    /**
     * Those for whom this person decides, in at most one statement.
     *
     * @param day in the app zone
     */
    Set<UserId> representedBy(UserId deputy, LocalDate day);
}
