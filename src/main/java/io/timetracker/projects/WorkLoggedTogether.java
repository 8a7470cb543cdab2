package io.timetracker.projects;

import java.util.List;

/**
 * Many pieces of finished work at once, told in the transaction that writes them: the totals are the same as if each had
 * been told alone, and are written once.
 */
public interface WorkLoggedTogether {

    List<? extends WorkLogged> all();
}
