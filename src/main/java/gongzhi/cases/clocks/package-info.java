/**
 * The clocks of a case (时限): to the first contact, to its acceptance, to a result and to the
 * question whether it is solved; and how they stand still (挂起). All are derived from its events.
 */
@NullMarked
package gongzhi.cases.clocks;

import org.jspecify.annotations.NullMarked;
