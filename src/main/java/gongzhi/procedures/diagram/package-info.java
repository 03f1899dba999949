/** Procedures as pictures: BPMN 2.0 for other programs, and a drawing for people. */
@NullMarked
package gongzhi.procedures.diagram;

import org.jspecify.annotations.NullMarked;
