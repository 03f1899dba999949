/** Bodies (组织建设): how many members the Party organisations have, as counts and never as names. */
@NamedInterface("bodies")
@NullMarked
package gongzhi.parties.bodies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
