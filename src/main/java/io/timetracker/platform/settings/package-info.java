/** The installation's rules, as every module reads them. The admin module keeps the row. */
@NamedInterface
@NullMarked
package io.timetracker.platform.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
