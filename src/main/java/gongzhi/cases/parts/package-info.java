/** Pieces of one case for several units (子工单). */
@NullMarked
package gongzhi.cases.parts;

import org.jspecify.annotations.NullMarked;
