/**
 * The grid desk (网格调整): how much each grid carries, how grids are split, merged and moved, and what
 * follows when they are.
 *
 * <p>Promise: nobody changes grids alone or unseen, and no open case stays behind on ground that
 * has become somebody else's.
 */
@NullMarked
package gongzhi.cases.grids;

import org.jspecify.annotations.NullMarked;
