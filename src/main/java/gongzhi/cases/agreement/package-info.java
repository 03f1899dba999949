/**
 * Whether what people read about a case is what was committed to the public log. The log guards
 * itself; this holds the rows of the pages against it.
 */
@NullMarked
package gongzhi.cases.agreement;

import org.jspecify.annotations.NullMarked;
