/** The page of the way of a matter. */
@NullMarked
package gongzhi.procedures.web.trace;

import org.jspecify.annotations.NullMarked;
