/**
 * Territory (属地): which ground there is, how it nests, and when its offices work.
 *
 * <p>Promise: every point of a served district belongs to exactly one grid, history keeps pointing
 * at the area as it was, and a deadline falls on the minute the law says. Coordinates inside are
 * WGS-84; nothing else is ever stored.
 */
@NullMarked
package gongzhi.territory;

import org.jspecify.annotations.NullMarked;
