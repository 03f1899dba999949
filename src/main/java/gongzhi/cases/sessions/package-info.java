/**
 * Sessions face to face (民生面对面): announced to everybody, what is said is written down as cases, and
 * each session ends with a public list of what became of it.
 */
@NullMarked
package gongzhi.cases.sessions;

import org.jspecify.annotations.NullMarked;
