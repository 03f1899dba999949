/** The duties of a grid: the worker's list, and how the grids of some ground stand. */
@NullMarked
package gongzhi.cases.web.duties;

import org.jspecify.annotations.NullMarked;
