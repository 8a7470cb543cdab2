package io.timetracker.testing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.atomic.AtomicInteger;

/** Loopback addresses, another one for each client: limits on attempts are per address, and tests must not share them. */
final class Addresses {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Addresses() {}

    static InetAddress next() {
        var number = NUMBER.incrementAndGet();
        try {
            return InetAddress.getByAddress(new byte[] {127, 1, (byte) (number / 200), (byte) (1 + number % 200)});
        } catch (UnknownHostException never) {
            throw new IllegalStateException(never);
        }
    }
}
