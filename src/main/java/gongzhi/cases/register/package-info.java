/**
 * The public register of cases (公开台账): what everybody may look through and take along. Promise:
 * nothing restricted or hidden, nothing about a person, no exact point.
 */
@NullMarked
package gongzhi.cases.register;

import org.jspecify.annotations.NullMarked;
