/** Money in minor units of the installation's currency, and the one rounding rule. */
@NamedInterface
@NullMarked
package io.timetracker.platform.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
