/**
 * How a case changes: the one way to move it with its event and its public record, who acts next,
 * and who is told. The acts themselves are one rung up.
 */
@NullMarked
package gongzhi.cases.moves;

import org.jspecify.annotations.NullMarked;
