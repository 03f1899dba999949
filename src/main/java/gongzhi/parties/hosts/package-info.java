/** Which organisation answers for a special-purpose grid (依托单位). */
@NamedInterface("hosts")
@NullMarked
package gongzhi.parties.hosts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
