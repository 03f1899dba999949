/** The grid worker's phone: what is to do today, one task, what was seen on the way. */
@NullMarked
package gongzhi.cases.web.grid;

import org.jspecify.annotations.NullMarked;
