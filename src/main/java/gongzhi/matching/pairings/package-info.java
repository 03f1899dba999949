/**
 * Who answers a need or orders a resource (认领与点单): offered, accepted or declined, and done when
 * both sides say so.
 */
@NullMarked
package gongzhi.matching.pairings;

import org.jspecify.annotations.NullMarked;
