package io.timetracker.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** The session that the current call belongs to. */
@Component
public class CurrentSession {

    private final Accounts accounts;
    private final HttpSessionSecurityContextRepository store = new HttpSessionSecurityContextRepository();

    CurrentSession(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Goes on, under a new id, after the person's own change that ends every other session of theirs. */
    public void outlive(CurrentUser user, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        var now = accounts.find(user.id()).orElseThrow();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                CurrentUser.of(now, Face.WEB), null, AuthorityUtils.NO_AUTHORITIES));
        request.changeSessionId();
        store.saveContext(context, request, response);
    }
}
