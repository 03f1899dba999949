/** What the bank says to a book, and closing its months (对账与结账). */
@NullMarked
package gongzhi.projects.bank;

import org.jspecify.annotations.NullMarked;
