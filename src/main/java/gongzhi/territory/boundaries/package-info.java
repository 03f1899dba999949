/** Boundaries (边界): drawing them, redrawing grids, and showing them on a map. */
@NamedInterface("boundaries")
@NullMarked
package gongzhi.territory.boundaries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
