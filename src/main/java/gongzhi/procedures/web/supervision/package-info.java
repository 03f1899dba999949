/** Findings of supervision committees, for the desk and for everybody. */
@NullMarked
package gongzhi.procedures.web.supervision;

import org.jspecify.annotations.NullMarked;
