/**
 * Procedures (议事程序): what people decide together, by the steps their place wrote down and within
 * the law.
 *
 * <p>Promises: a running procedure keeps the definition it began with; what belongs to the owners
 * or to the residents is decided by them, whatever a pack says; every open step has a named owner
 * and a date; every act stands in the public record in the same transaction.
 */
@NullMarked
package gongzhi.procedures;

import org.jspecify.annotations.NullMarked;
