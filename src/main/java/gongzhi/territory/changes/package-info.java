/**
 * Changes of grids (网格调整): proposed by one person, approved by another, in force from a day on.
 *
 * <p>Promise: on each day every point of the ground lies in exactly one grid, and what was recorded
 * under a former grid still points at it as it was.
 */
@NamedInterface("changes")
@NullMarked
package gongzhi.territory.changes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
