/** The slip a reporter keeps, by which they follow their case without an account. */
@NullMarked
package gongzhi.cases.receipts;

import org.jspecify.annotations.NullMarked;
