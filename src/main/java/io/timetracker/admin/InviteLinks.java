package io.timetracker.admin;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The links by which people come in. They begin with the configured address, else with the one that is called. */
@Component
public class InviteLinks {

    private final String address;

    InviteLinks(@Value("${timetracker.address:}") String address) {
        this.address = address.replaceAll("/$", "");
    }

    public String of(String inviteToken) {
        return base() + "/invite?token=" + inviteToken;
    }

    private String base() {
        if (!address.isBlank() || RequestContextHolder.getRequestAttributes() == null) {
            return address;
        }
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
