/** The pages of the grid desk: load, changes, history, and the public notice of a change. */
@NullMarked
package gongzhi.cases.web.grids;

import org.jspecify.annotations.NullMarked;
