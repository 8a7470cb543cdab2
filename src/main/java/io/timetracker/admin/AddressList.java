package io.timetracker.admin;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** Addresses and CIDR blocks from which a token may be used, as a comma list. None given means any. */
final class AddressList {

    private AddressList() {}

    /** An item that cannot be read is skipped; a list without a readable one allows nobody. */
    static boolean allows(@Nullable String list, String address) {
        return list == null || list.isBlank() || items(list).anyMatch(block -> matches(block, address));
    }

    static boolean isLawful(@Nullable String list) {
        return list == null || items(list).allMatch(AddressList::isBlock);
    }

    private static Stream<String> items(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).filter(item -> !item.isEmpty());
    }

    private static boolean isBlock(String text) {
        try {
            // First, because the matcher would look a name up.
            return InetAddress.ofLiteral(text.replaceFirst("/.*", "")) != null && new IpAddressMatcher(text) != null;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static boolean matches(String block, String address) {
        try {
            return new IpAddressMatcher(block).matches(address);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
