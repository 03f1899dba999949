/**
 * The engine of procedures (程序引擎): a pure function of definition, course, act and moment. It gives
 * events, or a refusal that names the law.
 */
@NullMarked
package gongzhi.procedures.engine;

import org.jspecify.annotations.NullMarked;
