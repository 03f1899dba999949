/** Matters on their way through a procedure (议题): begun, taken from step to step, ended. */
@NullMarked
package gongzhi.procedures.decision;

import org.jspecify.annotations.NullMarked;
