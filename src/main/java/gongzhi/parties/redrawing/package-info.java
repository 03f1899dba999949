/** What becomes of posts, organisations and homes when grids are redrawn (随网格调整). */
@NullMarked
package gongzhi.parties.redrawing;

import org.jspecify.annotations.NullMarked;
