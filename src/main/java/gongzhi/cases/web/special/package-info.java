/** Special-purpose grids on the grid desk and on their public cards (专属网格). */
@NullMarked
package gongzhi.cases.web.special;

import org.jspecify.annotations.NullMarked;
