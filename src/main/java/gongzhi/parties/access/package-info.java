/**
 * Access (准入): the mark every web handler carries to say who may knock. A handler without one is
 * refused when the program starts.
 */
@NamedInterface("access")
@NullMarked
package gongzhi.parties.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
