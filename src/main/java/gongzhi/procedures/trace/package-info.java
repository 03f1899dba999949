/**
 * The way of a matter (全程追踪), from the first report to the last appraisal. It is read from what
 * others keep; nothing is kept here.
 */
@NullMarked
package gongzhi.procedures.trace;

import org.jspecify.annotations.NullMarked;
