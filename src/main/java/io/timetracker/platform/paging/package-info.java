/** Pages and cursors: the contract's pagination object, a GraphQL connection, a pager on a page. */
@NamedInterface
@NullMarked
package io.timetracker.platform.paging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
