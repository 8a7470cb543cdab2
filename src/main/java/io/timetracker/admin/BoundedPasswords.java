package io.timetracker.admin;

import io.timetracker.platform.wire.Wording;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A few at once: each hash takes 16 MiB and a processor, which many attempts to sign in would use up for everybody. */
class BoundedPasswords implements PasswordEncoder {

    private final Semaphore places = new Semaphore(2 * Runtime.getRuntime().availableProcessors());
    private final PasswordEncoder passwords;

    BoundedPasswords(PasswordEncoder passwords) {
        this.passwords = passwords;
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence plain) {
        return inPlace(() -> passwords.encode(whole(plain)));
    }

    @Override
    public boolean matches(@Nullable CharSequence plain, @Nullable String hash) {
        return Boolean.TRUE.equals(inPlace(() -> passwords.matches(whole(plain), hash)));
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return passwords.upgradeEncoding(hash);
    }

    /** JSON can say half a character, which no hash can take. */
    private static @Nullable CharSequence whole(@Nullable CharSequence plain) {
        return plain == null ? null : Wording.whole(plain.toString());
    }

    private <T> @Nullable T inPlace(Supplier<@Nullable T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
