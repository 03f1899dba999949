/**
 * Procedures that officers draft at the desk (程序草案): every fault is told at once, a rehearsal
 * stores nothing, and a second person publishes.
 */
@NullMarked
package gongzhi.procedures.draft;

import org.jspecify.annotations.NullMarked;
