/** How a case ends (办结): who is asked how, the way back, and what becomes of a rating. */
@NullMarked
package gongzhi.cases.ending;

import org.jspecify.annotations.NullMarked;
