/**
 * Discussion halls (议事厅): where neighbours meet, what is talked about there, and by which rules.
 */
@NullMarked
package gongzhi.procedures.halls;

import org.jspecify.annotations.NullMarked;
