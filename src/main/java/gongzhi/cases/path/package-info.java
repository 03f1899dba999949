/**
 * The path of a case: what a case is, the one map of its states and the rules of every step, as
 * values without database and clock.
 */
@NullMarked
package gongzhi.cases.path;

import org.jspecify.annotations.NullMarked;
