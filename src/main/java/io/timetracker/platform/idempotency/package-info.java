/** Safe retries: a key is stored in the transaction of the effect that it names. */
@NamedInterface
@NullMarked
package io.timetracker.platform.idempotency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
