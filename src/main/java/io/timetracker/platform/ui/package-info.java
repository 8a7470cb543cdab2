/** What every page needs: navigation, flash, theme, the one stylesheet. */
@NamedInterface
@NullMarked
package io.timetracker.platform.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
