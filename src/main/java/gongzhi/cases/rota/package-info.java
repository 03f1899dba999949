/**
 * Who is on duty while offices are closed (值班表): turns of persons on some ground, which whoever
 * leads it writes down, and which two persons may change for each other.
 */
@NullMarked
package gongzhi.cases.rota;

import org.jspecify.annotations.NullMarked;
